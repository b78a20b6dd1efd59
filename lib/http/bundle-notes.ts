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
    record: (path: string) =>
      `[${path}](${path}) is the decision record: what was asked, what was considered and why, what this choice costs, and what would change it.`,
  },
  ja: {
    passed: (asked: string) =>
      `この組み合わせの${asked}のバンドルは、次のツールの検査に合格しました(了承済みの指摘は後述)。`,
    plain: '既定の設定',
    several: '3つのサービス',
    besides: (settings: string) => `${settings}、それ以外は既定の設定`,
    head: '| ツール | バージョン | 日付 |',
    record: (path: string) =>
      `[${path}](${path})は決定記録です。求めたもの、検討した選択肢と理由、この選択の代償、何が変われば逆転するかを記しています。`,
  },
} as const;

/** The language of a bundle. */
export function localeOf({ lang }: BundleSettings): Locale {
  return lang === 'ja' ? 'ja' : 'en';
}

/** What was proved of the bundle that is nearest to this one: by which tools, and with which settings beside the defaults. */
export function provedBy({ tools, bundles }: Proof, combination: string, settings: BundleSettings, locale: Locale) {
  const { services, discovery, profile } = settings;
  const hasSeveralServices = services.length > 1;
  const variant = provedVariant({ hasSeveralServices, discovery, profile });
  const row = bundles.find((bundle) => bundle.combination === combination && bundle.variant === variant);
  const asked = [
    ...(hasSeveralServices ? [WORDS[locale].several] : []),
    ...(discovery === 'on' ? ['`discovery=on`'] : []),
    ...(profile === 'workshop' ? [] : [`\`profile=${profile}\``]),
  ];
  return { tools: tools.filter(({ id }) => row?.passedBy.includes(id)), asked };
}

/** The same as a table. */
export function provedNote(proof: Proof, combination: string, settings: BundleSettings, locale: Locale): string {
  const { tools, asked } = provedBy(proof, combination, settings, locale);
  if (tools.length === 0) return '';
  const { passed, plain, besides, head } = WORDS[locale];
  const written = new Intl.ListFormat(locale).format(asked);
  const lines = tools.map(({ name, version = '', date }) => `| ${escapeMarkdown(name)} | ${version} | ${date} |`);
  return [passed(written === '' ? plain : besides(written)), '', head, '| --- | --- | --- |', ...lines].join('\n');
}

/** Where the decision is recorded, for the README. */
export const recordNote = (path: string, locale: Locale): string => WORDS[locale].record(path);

/** The settings that count for nothing in this bundle, each with the reason, as a list; empty where there is none. */
export function leftOutNote(leftOut: readonly LeftOut[], locale: Locale): string {
  return leftOut
    .map(({ setting, value, reason }) => `- \`${setting}=${value}\`: ${escapeMarkdown(reason[locale])}`)
    .join('\n');
}
