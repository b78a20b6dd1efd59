'use client';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { duelSentence } from '#components/catalog/duel-words.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { duels } from '#lib/scoring/duels.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** The three duels of a combination in a line each, and the way to the facts behind them. */
export function DuelHeadlines({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  return (
    <>
      <ul className="mt-1">
        {duels(decision.ranking.ranking, row.pick).map((duel) => (
          <li key={duel.dimension} className={`${HUE[duel.dimension]} flex items-baseline gap-2 py-0.5`}>
            <DimensionMark dimension={duel.dimension} />
            {duelSentence(catalog, duel, words.why)}
          </li>
        ))}
      </ul>
      <a href="#why" className="inline-block min-h-8 underline decoration-edge">
        {words.why.open}
      </a>
    </>
  );
}
