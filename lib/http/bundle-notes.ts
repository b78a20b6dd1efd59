import { escapeMarkdown } from '#lib/bundle/fill-markdown.ts';
import type { Proof } from '#lib/catalog/proof-schema.ts';
import { provedVariant } from '#lib/catalog/proved.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { LeftOut } from '#lib/choice/effective-settings.ts';

const WORDS = {
  en: {
    passed: (asked: string) =>
      `The bundle of this combination with ${asked} passed these tools, its acknowledged findings set aside (see below).`,
    plain: 'the default settings',
    several: 'three services',
    besides: (settings: string) => `${settings} and else the default settings`,
    head: '| Tool | Version | Day |',
  },
  ja: {
    passed: (asked: string) =>
      `この組み合わせの${asked}のバンドルは、次のツールの検査に合格しました(了承済みの指摘は後述)。`,
    plain: '既定の設定',
    several: '3つのサービス',
    besides: (settings: string) => `${settings}、それ以外は既定の設定`,
    head: '| ツール | バージョン | 日付 |',
  },
} as const;

/** The language of a bundle. */
export function localeOf({ lang }: BundleSettings): Locale {
  return lang === 'ja' ? 'ja' : 'en';
}

/** What was proved of the bundle that is nearest to this one: the tools as a table, from the proof. */
export function provedNote(
  { tools, bundles }: Proof,
  combination: string,
  settings: BundleSettings,
  locale: Locale,
): string {
  const { services, discovery, profile } = settings;
  const hasSeveralServices = services.length > 1;
  const variant = provedVariant({ hasSeveralServices, discovery, profile });
  const row = bundles.find((bundle) => bundle.combination === combination && bundle.variant === variant);
  if (!row) return '';
  const { passed, plain, several, besides, head } = WORDS[locale];
  const asked = [
    ...(hasSeveralServices ? [several] : []),
    ...(discovery === 'on' ? ['`discovery=on`'] : []),
    ...(profile === 'workshop' ? [] : [`\`profile=${profile}\``]),
  ];
  const written = new Intl.ListFormat(locale).format(asked);
  const lines = tools
    .filter(({ id }) => row.passedBy.includes(id))
    .map(({ name, version = '', date }) => `| ${escapeMarkdown(name)} | ${version} | ${date} |`);
  return [passed(written === '' ? plain : besides(written)), '', head, '| --- | --- | --- |', ...lines].join('\n');
}

/** The settings that count for nothing in this bundle, each with the reason, as a list; empty where there is none. */
export function leftOutNote(leftOut: readonly LeftOut[], locale: Locale): string {
  return leftOut
    .map(({ setting, value, reason }) => `- \`${setting}=${value}\`: ${escapeMarkdown(reason[locale])}`)
    .join('\n');
}
