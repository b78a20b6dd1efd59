'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { RankedRows } from './ranked-rows.tsx';

/** All combinations, one click away. */
export function RankingList() {
  const { words } = useWords();
  const { ranking } = useWorkbench().decision.ranking;
  return (
    <LazyDetails className="mt-4" summary={fill(words.answer.all, { count: ranking.length })}>
      {() => <RankedRows />}
    </LazyDetails>
  );
}
