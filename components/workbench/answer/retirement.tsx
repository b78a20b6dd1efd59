'use client';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** What its vendor has given up of the winner, and the best combination without such a part. */
export function Retirement({ winner }: { winner: RankedCombination }) {
  const { words } = useWords();
  const { catalog, choice, decision } = useWorkbench();
  const retired = optionsOf(catalog.options, winner.pick).find((option) => isRetired(option, choice.asOf))?.retired;
  const instead = decision.ranking.ranking.find(({ id }) => id === decision.ranking.winnerMaintained);
  if (!retired) return null;
  return (
    <div className="mt-4 rounded-md border-2 border-seal p-3">
      <b>{words.answer.retired}</b> {retired.text}
      {instead && (
        <p className="mt-1">
          {fill(words.answer.maintained, {
            pick: formulaText(catalog.options, instead.pick),
            fit: instead.fit.toFixed(1),
          })}
        </p>
      )}
    </div>
  );
}
