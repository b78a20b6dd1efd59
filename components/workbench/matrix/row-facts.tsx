'use client';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { FactList } from '#components/workbench/answer/fact-list.tsx';
import { useCompared } from '#components/workbench/compared.ts';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { COMPARED_MAX } from '#lib/scoring/compared.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

function Actions({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { store, decision } = useWorkbench();
  const { ids, setIds } = useCompared();
  const isCompared = ids.includes(row.id);
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      <Button
        disabled={decision.shown?.id === row.id}
        onClick={() => store.getState().setPick(row.id === decision.ranking.winner ? null : row.id)}
      >
        {decision.shown?.id === row.id ? words.matrix.taken : words.matrix.take}
      </Button>
      <Button
        disabled={isCompared}
        onClick={() => setIds(ids.length < COMPARED_MAX ? [...ids, row.id] : [...ids.slice(0, -1), row.id])}
      >
        {isCompared ? words.matrix.compared : words.matrix.compare}
      </Button>
    </p>
  );
}

/** The facts behind a row's cells, or behind one of them. */
export function RowFacts({ row, only }: { row: RankedCombination; only: string | null }) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  const requirementName = useRequirementName();
  const cells = row.cells.filter(({ requirement }) => only === null || requirement === only);
  return (
    <>
      <div className={`grid gap-x-8 gap-y-4 ${only === null ? 'lg:grid-cols-2' : ''}`}>
        {cells.map((cell) => {
          const word = scoreWord(cell, words.answer);
          return (
            <div key={cell.requirement}>
              <p className="flex flex-wrap items-baseline gap-2 font-bold">
                {requirementName(cell.requirement)} <ScoreChip score={cell.score} {...(word && { word })} />
              </p>
              {cell.facts.length === 0 && <p className="text-soft">{words.matrix.noFacts}</p>}
              <FactList facts={catalog.facts.filter(({ id }) => cell.facts.includes(id))} />
            </div>
          );
        })}
      </div>
      <Actions row={row} />
    </>
  );
}
