import type { ReactNode } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import { formulaOf, type Names, requirementName } from '#lib/decisions/names.ts';
import { levelText } from '#lib/decisions/need-words.ts';
import type { BundleReport, Report } from '#lib/decisions/report.ts';
import { factChangeText, standingText, usdText } from '#lib/decisions/report-words.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { DifferenceWords } from '#lib/i18n/difference-words.ts';
import { fill, signed } from '#lib/i18n/locale.ts';

export type Telling = {
  report: Report;
  names: Names;
  words: DifferenceWords;
  settingWords: Dictionary['bundle'];
  locale: Locale;
};

type ChangesProps = {
  head: string;
  rows: readonly (readonly [string, ReactNode, ReactNode])[];
  words: DifferenceWords;
};

/** On a phone the name stands above the two: side by side, words would break. */
const ROW = 'max-sm:grid max-sm:grid-cols-2';
const CELL = 'wrap-anywhere min-w-20 whitespace-pre-line py-1 tabular-nums';

/** What was, and what is, row by row. */
export function Changes({ head, rows, words }: ChangesProps) {
  if (rows.length === 0) return <p className="mt-2 text-soft">{words.unchanged}</p>;
  const { before, after } = words.columns;
  return (
    <table className="mt-2 w-full text-left max-sm:block">
      <thead className="text-soft text-sm max-sm:block">
        <tr className={ROW}>
          {[head, before, after].map((title) => (
            <th key={title} scope="col" className="pr-4 font-normal max-sm:first:sr-only">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(([name, was, now]) => (
          <tr key={name} className={`${ROW} border-line border-t align-baseline`}>
            <th scope="row" className="wrap-anywhere min-w-36 py-1 pr-4 font-normal max-sm:col-span-2 max-sm:pb-0">
              {name}
            </th>
            <td className={`${CELL} pr-4 text-soft`}>{was}</td>
            <td className={CELL}>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RequirementChanges({ report, names, words }: Telling) {
  type Need = Report['requirements'][number]['from'];
  const said = (need: Need, requirement: string) =>
    need ? levelText({ ...need, requirement }, words) : words.notAsked;
  const rows = report.requirements.map(
    ({ requirement, from, to }) =>
      [requirementName(names, requirement), said(from, requirement), said(to, requirement)] as const,
  );
  return <Changes head={words.columns.requirement} rows={rows} words={words} />;
}

export function FactChanges({ report, names, words, locale }: Telling) {
  const { facts, otherFacts, to } = report;
  return (
    <>
      {facts.length === 0 && <p className="mt-2 text-soft">{words.unchanged}</p>}
      <ul className="mt-2 space-y-1">
        {facts.map((fact) => (
          <li key={`${fact.ended?.id} ${fact.began?.id}`}>
            {requirementName(names, fact.requirement)}
            {words.colon}
            <a
              href={`/${locale}/facts?as-of=${to.asOf}#${(fact.began ?? fact.ended)?.id}`}
              className="tabular-nums underline decoration-edge sm:whitespace-nowrap"
            >
              {factChangeText(fact, words)}
            </a>
          </li>
        ))}
      </ul>
      {otherFacts > 0 && <p className="mt-2 text-soft">{fill(words.otherFacts, { count: otherFacts })}</p>}
    </>
  );
}

export function RankChanges({ report, names, words }: Telling) {
  const rows = report.ranks.map(({ id, from, to }) => {
    const [launch = '', balance = '', deploy = ''] = id.split('.');
    const formula = formulaOf(names, { launch, balance, deploy });
    return [formula, standingText(from, words), standingText(to, words)] as const;
  });
  return <Changes head={words.columns.combination} rows={rows} words={words} />;
}

function Listed({ sign, title, names }: { sign: string; title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 font-bold text-sm">
        {title} ({names.length})
      </h3>
      <ul className="font-mono text-sm">
        {names.map((name) => (
          <li key={name} className="wrap-anywhere pl-4 -indent-4">
            <span aria-hidden="true">{sign} </span>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names that came, went and, of files, changed. */
export function ListedChanges({
  lists,
  words,
}: {
  lists: BundleReport['resources'] & { changed?: string[] };
  words: DifferenceWords;
}) {
  const { added, removed, changed = [] } = lists;
  if (added.length + removed.length + changed.length === 0) return <p className="mt-2 text-soft">{words.unchanged}</p>;
  return (
    <>
      <Listed sign="+" title={words.added} names={added} />
      <Listed sign="−" title={words.removed} names={removed} />
      <Listed sign="~" title={words.rewritten} names={changed} />
    </>
  );
}

export function CostChange({
  perMonth,
  words,
  locale,
}: Pick<BundleReport, 'perMonth'> & Pick<Telling, 'words' | 'locale'>) {
  const { fromUsd, toUsd } = perMonth;
  const said = { from: usdText(fromUsd, words, locale), to: usdText(toUsd, words, locale) };
  return <p className="mt-2 tabular-nums">{fill(words.usdChange, { ...said, over: signed(toUsd - fromUsd, 2) })}</p>;
}
