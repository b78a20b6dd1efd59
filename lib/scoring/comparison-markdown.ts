import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Dimension, Level, Locale } from '#lib/catalog/schema.ts';
import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import { signed } from '#lib/i18n/locale.ts';
import type { Comparison } from './comparison.ts';

type Names = {
  options: readonly { id: string; dimension: Dimension; label: string }[];
  requirements: readonly { id: string; name: string }[];
};

/** A row that another part of the product adds, as cost or files: a head and a text for each combination. */
type MoreRow = { head: string; texts: string[] };

const WORDS = {
  en: {
    head: 'Architecture',
    fit: 'Fit',
    rank: 'Rank',
    tie: 'tie',
    ruledOut: 'ruled out',
    workaround: 'a must only with a workaround',
    cannot: 'cannot',
    level: { must: 'must', should: 'should', could: 'could' } satisfies Record<Level, string>,
    weight: 'weight',
  },
  ja: {
    head: '構成',
    fit: '適合度',
    rank: '順位',
    tie: '同点',
    ruledOut: '対象外',
    workaround: '回避策が要る必須あり',
    cannot: '不可',
    level: { must: '必須', should: 'できれば', could: 'あれば' } satisfies Record<Level, string>,
    weight: '重み',
  },
};

/** A text as a cell of a Markdown table takes it. */
const cellText = (text: string) => text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A comparison as a Markdown table in the language of the names given, ready for a pull request or a chat. */
export function comparisonMarkdown(
  { combinations, requirements }: Comparison,
  needs: readonly Need[],
  names: Names,
  locale: Locale,
  more: readonly MoreRow[] = [],
): string {
  const words = WORDS[locale];
  const formulaOf = (pick: Parameters<typeof optionsOf>[1]) =>
    optionsOf(names.options, pick)
      .map(({ label }) => cellText(label))
      .join(' × ');
  const requirementHead = (id: string, weight: number) => {
    const level = needs.find(({ requirement }) => requirement === id)?.level ?? null;
    const name = names.requirements.find((requirement) => requirement.id === id)?.name ?? id;
    const isOfLevel = level !== null && weight === LEVEL_WEIGHT[level];
    return `${cellText(name)} (${isOfLevel ? words.level[level] : `${words.weight} ${weight}`})`;
  };
  const standing = { 0: '', 1: ` (${words.workaround})`, 2: ` (${words.ruledOut})` };
  const rows = [
    [words.fit, ...combinations.map(({ fit, tier }) => `${fit.toFixed(1)}${standing[tier]}`)],
    [
      words.rank,
      ...combinations.map(({ rank, tied }) => (rank === null ? '–' : `${rank}${tied ? ` (${words.tie})` : ''}`)),
    ],
    ...requirements.map(({ requirement, weight, cells }) => [
      requirementHead(requirement, weight),
      ...cells.map(({ score, facts, isBlocked }) => {
        const sources = facts.length > 0 ? ` [${facts.join(', ')}]` : '';
        return `${isBlocked ? words.cannot : signed(score)}${sources}`;
      }),
    ]),
    ...more.map(({ head, texts }) => [head, ...texts].map(cellText)),
  ];
  const head = [words.head, ...combinations.map(({ pick }) => formulaOf(pick))];
  const rule = head.map(() => '---');
  return `${[head, rule, ...rows].map(line).join('\n')}\n`;
}
