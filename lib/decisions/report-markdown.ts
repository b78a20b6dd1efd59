import type { Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill, monthName, signed } from '#lib/i18n/locale.ts';
import { formulaOf, type Names, requirementName } from './names.ts';
import { levelText } from './need-words.ts';
import type { BundleReport, Report, ReportSide } from './report.ts';
import { factChangeText, standingText, usdText } from './report-words.ts';
import { settingRow } from './setting-row.ts';

type Telling = { names: Names; words: DifferenceWords; settingWords: Dictionary['bundle']; locale: Locale };

/** Text that is data must not become markup of the pull request that it is pasted into. */
const plain = (text: string) => text.replace(/[\\|`*_<>[\]#@]/g, '\\$&').replace(/\s+/g, ' ');
const plainLines = (text: string) => text.split('\n').map(plain).join('<br>');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function pickOf(id: string): { launch: string; balance: string; deploy: string } {
  const [launch = '', balance = '', deploy = ''] = id.split('.');
  return { launch, balance, deploy };
}

function choiceTable({ from, to }: Report, { names, words, locale }: Telling): string {
  const formula = ({ pick }: ReportSide) => plain(pick ? formulaOf(names, pickOf(pick)) : words.none);
  const shown = ({ fit: points }: ReportSide) => (points === null ? '–' : points.toFixed(1));
  return table(
    ['', words.columns.before, words.columns.after],
    [
      [words.architecture, formula(from), formula(to)],
      [words.month, monthName(from.asOf, locale), monthName(to.asOf, locale)],
      [words.fit, shown(from), shown(to)],
    ],
  );
}

/** What came, went and changed, one a line. */
function listed(words: DifferenceWords, ...lists: (readonly [sign: string, names: readonly string[]])[]): string {
  const lines = lists.flatMap(([sign, names]) => names.map((name) => `- ${sign} \`${name.replaceAll('`', '')}\``));
  return lines.length > 0 ? lines.join('\n') : words.unchanged;
}

function money({ fromUsd, toUsd }: BundleReport['perMonth'], words: DifferenceWords, locale: Locale): string {
  const [from, to] = [usdText(fromUsd, words, locale), usdText(toUsd, words, locale)];
  return fill(words.usdChange, { from, to, over: signed(toUsd - fromUsd, 2) });
}

type Part = [title: string, body: string];

function bundleParts({ bundle, refusal, settings }: Report, { words, settingWords, locale }: Telling): Part[] {
  const { titles, columns } = words;
  const changed = settings.map((each) => settingRow(each, settingWords).map(plainLines));
  const head = [columns.setting, columns.before, columns.after];
  const own: Part[] = settings.length > 0 ? [[titles.settings, table(head, changed)]] : [];
  if (!bundle) return refusal ? [...own, [titles.files, plain(fill(words.noBundle, { reason: refusal }))]] : own;
  const { resources, files, perMonth } = bundle;
  return [
    ...own,
    [titles.resources, listed(words, ['+', resources.added], ['−', resources.removed])],
    [titles.files, listed(words, ['+', files.added], ['−', files.removed], ['~', files.changed])],
    [titles.cost, money(perMonth, words, locale)],
  ];
}

function requirementPart({ requirements }: Report, { names, words }: Telling): Part {
  const { titles, columns, notAsked, unchanged } = words;
  type Need = Report['requirements'][number]['from'];
  const need = (each: Need, requirement: string) => (each ? levelText({ ...each, requirement }, words) : notAsked);
  const rows = requirements.map(({ requirement, from, to }) => [
    plain(requirementName(names, requirement)),
    need(from, requirement),
    need(to, requirement),
  ]);
  const head = [columns.requirement, columns.before, columns.after];
  return [titles.requirements, rows.length > 0 ? table(head, rows) : unchanged];
}

function factPart({ facts, otherFacts }: Report, { names, words }: Telling): Part {
  const lines = facts.map(
    (fact) => `- ${plain(requirementName(names, fact.requirement))}${words.colon}${factChangeText(fact, words)}`,
  );
  const others = otherFacts > 0 ? [fill(words.otherFacts, { count: otherFacts })] : [];
  return [words.titles.facts, [lines.join('\n') || words.unchanged, ...others].join('\n\n')];
}

function rankPart({ ranks }: Report, { names, words }: Telling): Part {
  const { titles, columns, unchanged } = words;
  const rows = ranks.map(({ id, from, to }) => [
    plain(formulaOf(names, pickOf(id))),
    standingText(from, words),
    standingText(to, words),
  ]);
  const head = [columns.combination, columns.before, columns.after];
  return [titles.ranks, rows.length > 0 ? table(head, rows) : unchanged];
}

/** Two decisions held against each other, as Markdown for a pull request: in words first, then list by list. */
export function reportMarkdown(report: Report, telling: Telling): string {
  const { titles, columns } = telling.words;
  const parts: Part[] = [
    [titles.choice, choiceTable(report, telling)],
    requirementPart(report, telling),
    factPart(report, telling),
    rankPart(report, telling),
    ...bundleParts(report, telling),
  ];
  const sections = parts.map(([title, body]) => `### ${title}\n\n${body}`);
  const links = `[${columns.before}](${report.from.link}) · [${columns.after}](${report.to.link})`;
  return `${[`## ${titles.page}`, report.sentences.map(plain).join('\n\n'), ...sections, links].join('\n\n')}\n`;
}
