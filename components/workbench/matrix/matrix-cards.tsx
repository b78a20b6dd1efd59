'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { Blocking } from './blocking.tsx';
import { costText } from './cost-text.ts';
import { useGroupName } from './group-name.ts';
import type { Group, GroupBy } from './groups.ts';
import { RowFacts } from './row-facts.tsx';
import type { MonthlyCosts } from './sorting.ts';
import { useRowNotes } from './use-row-notes.ts';

type CardProps = { row: RankedCombination; costs: MonthlyCosts };

function Card({ row, costs }: CardProps) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const requirementName = useRequirementName();
  const notesOf = useRowNotes();
  return (
    <li className="rounded-lg border border-line bg-surface p-3">
      <h4 className="flex items-baseline justify-between gap-2 leading-snug">
        <Formula options={catalog.options} pick={row.pick} />
        <b className="tabular-nums">{row.fit.toFixed(1)}</b>
      </h4>
      <p className="text-soft text-sm">{notesOf(row).join(' · ')}</p>
      <Blocking row={row} />
      <dl className="mt-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-2 border-line border-t py-1">
          <dt className="text-sm">{words.matrix.cost}</dt>
          <dd className="tabular-nums">{costText(costs.get(row.id), locale)}</dd>
        </div>
        {row.cells.map((cell) => {
          const word = scoreWord(cell, words.answer);
          return (
            <div
              key={cell.requirement}
              className="flex flex-wrap items-baseline justify-between gap-x-2 border-line border-t py-1"
            >
              <dt className="text-sm">{requirementName(cell.requirement)}</dt>
              <dd>
                <ScoreChip score={cell.score} {...(word && { word })} />
              </dd>
            </div>
          );
        })}
      </dl>
      <LazyDetails summary={words.matrix.facts}>{() => <RowFacts row={row} only={null} />}</LazyDetails>
    </li>
  );
}

function Cards({ rows, costs }: { rows: readonly RankedCombination[]; costs: MonthlyCosts }) {
  return (
    <ul className="mt-2 space-y-3">
      {rows.map((row) => (
        <Card key={row.id} row={row} costs={costs} />
      ))}
    </ul>
  );
}

type MatrixCardsProps = { groups: readonly Group[]; costs: MonthlyCosts; by: GroupBy };

/** All combinations as cards, for a screen without room for a table. */
export function MatrixCards({ groups, costs, by }: MatrixCardsProps) {
  const { words } = useWords();
  const groupName = useGroupName(by);
  return groups.map((group) => (
    <section key={group.key} className="mt-4">
      <h3 className="font-bold">{groupName(group)}</h3>
      <Cards rows={group.shown} costs={costs} />
      {group.folded.length > 0 && (
        <LazyDetails className="mt-2" summary={fill(words.matrix.fold, { count: group.folded.length })}>
          {() => <Cards rows={group.folded} costs={costs} />}
        </LazyDetails>
      )}
    </section>
  ));
}
