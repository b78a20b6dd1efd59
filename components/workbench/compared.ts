import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Ranking } from '#lib/scoring/rank.ts';
import { useWorkbench } from './workbench-context.tsx';

/** As many stand side by side on one page. */
export const COMPARED_MAX = 4;
export const COMPARED_MIN = 2;

/** What was put side by side by hand; null while it follows the answer. */
const compared = createStore<{ ids: readonly string[] | null }>(() => ({ ids: null }));

/** What is compared while nobody chose: what is shown, and what comes nearest to it. */
export function comparedByDefault({ ranking, winner, rival }: Ranking, shown: string | undefined): string[] {
  const candidates = [shown ?? null, winner, rival, ...ranking.map(({ id }) => id)];
  return [...new Set(candidates)].filter((id) => id !== null).slice(0, COMPARED_MIN);
}

/** The combinations side by side, and how to change them. */
export function useCompared(): { ids: readonly string[]; setIds: (ids: readonly string[]) => void } {
  const { decision } = useWorkbench();
  const chosen = useStore(compared, ({ ids }) => ids);
  const ids = chosen ?? comparedByDefault(decision.ranking, decision.shown?.id);
  return { ids, setIds: (next) => compared.setState({ ids: next }) };
}
