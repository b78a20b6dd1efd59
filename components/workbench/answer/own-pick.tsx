'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { Difference } from './difference.tsx';

/** What one picked instead of the winner: how far behind it is and why, and the way back. */
export function OwnPick({ winner, shown }: { winner: RankedCombination; shown: RankedCombination }) {
  const { words } = useWords();
  const { store } = useWorkbench();
  return (
    <div className="mt-3 rounded-md bg-sunken p-3">
      <p className="font-bold">
        {shown.tier === winner.tier
          ? fill(words.answer.behind, { fit: shown.fit.toFixed(1), points: (winner.fit - shown.fit).toFixed(1) })
          : fill(words.answer.pickTier, { tier: words.answer.tier[shown.tier] })}
      </p>
      <Difference first={winner} other={shown} />
      <Button className="mt-2" onClick={() => store.getState().setPick(null)}>
        {words.answer.take}
      </Button>
    </div>
  );
}
