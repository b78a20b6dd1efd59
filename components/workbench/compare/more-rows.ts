import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import { differenceOf, resourceText } from '#lib/scoring/listed-difference.ts';
import type { BundleAnswer, BundleState } from './bundle-answer.ts';

type Words = Dictionary['compare'];
type Row = { head: string; texts: string[] };

const amountFormats = new Map<string, Intl.NumberFormat>();

/** An amount in US dollars as the language writes it. */
export function dollars(usd: number, locale: string): string {
  const format = amountFormats.get(locale) ?? new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  amountFormats.set(locale, format);
  return format.format(usd);
}

const bundleOf = (state: BundleState | undefined) => (state?.state === 'ready' ? state.bundle : undefined);

function listText(count: string, base: readonly string[] | undefined, own: readonly string[]): string {
  const { added, removed } = differenceOf(base ?? own, own);
  return [count, ...added.map((text) => `+ ${text}`), ...removed.map((text) => `− ${text}`)].join('; ');
}

/** The rows that bundles add to a comparison as Markdown; a bundle that is not known has a dash. */
export function moreRows(states: readonly BundleState[], words: Words, locale: string): Row[] {
  const base = bundleOf(states[0]);
  const row = (head: string, textOf: (bundle: BundleAnswer) => string): Row => ({
    head,
    texts: states.map((state) => {
      const bundle = bundleOf(state);
      return bundle ? textOf(bundle) : '–';
    }),
  });
  return [
    row(words.resources, ({ resources }) =>
      listText(
        fill(words.resourceCount, { count: resources.length }),
        base?.resources.map(resourceText),
        resources.map(resourceText),
      ),
    ),
    row(words.files, ({ files }) => listText(fill(words.fileCount, { count: files.length }), base?.files, files)),
    row(`${words.cost}: ${words.total}`, ({ cost }) => dollars(cost.perMonthUsd, locale)),
    row(`${words.cost}: ${words.idle}`, ({ cost }) => dollars(cost.idlePerMonthUsd, locale)),
    row(words.prices, ({ cost }) => fill(words.priced, { region: cost.region, date: cost.checked })),
  ];
}
