import { largeTemplateNote } from '#lib/bundle/template.ts';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Locale, Pick } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';

const PLAIN_HTTP: Record<Locale, string> = {
  en: 'Without a certificate the load balancer answers the internet over plain HTTP, and nothing on the way is encrypted. Give certificate before real traffic comes.',
  ja: '証明書がないため、ロードバランサーは暗号化しないHTTPのままインターネットに公開されます。本番のトラフィックを流す前に、certificateを指定してください。',
};

/** What one should know before deploying a bundle of these settings with this template, in plain sentences. */
export function warningsOf(
  catalog: Catalog,
  { pick, settings, locale }: { pick: Pick; settings: BundleSettings; locale: Locale },
  template: string,
): string[] {
  const isPublic = optionsOf(catalog.options, pick).some(({ entry }) => entry === 'public');
  const isPlain = isPublic && settings.profile === 'production' && settings.certificate === '';
  const large = largeTemplateNote(template, locale).replaceAll('`', '');
  return [...(isPlain ? [PLAIN_HTTP[locale]] : []), ...(large === '' ? [] : [large])];
}
