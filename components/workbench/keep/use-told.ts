import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed } from '#lib/choice/needs.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Brought } from '#lib/keep/brought.ts';
import { rank } from '#lib/scoring/rank.ts';
import type { Kept } from './outcome.tsx';

/** What is to be said of a file beside its choice: the vote in it, and that its answer is no longer what is worked out. */
export function useTold(): (read: Pick<Brought, 'winner' | 'vote'>, choice: Choice) => Pick<Kept, 'differs' | 'vote'> {
  const { words } = useWords();
  const { actual } = useWorkbench();
  return ({ winner, vote }, { asOf, needs }) => {
    const { winner: now, ranking } = rank(actual, asOf, weighed(needs));
    const nameOf = (id: string | null) => {
      const pick = ranking.find((row) => row.id === id)?.pick;
      return pick ? formulaText(actual.options, pick) : (id ?? words.start.none);
    };
    const differs =
      winner === undefined || winner === now
        ? undefined
        : fill(words.share.replay, { before: nameOf(winner), now: nameOf(now) });
    return { differs, vote };
  };
}
