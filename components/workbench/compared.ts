import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { comparedByDefault } from '#lib/scoring/compared.ts';
import { useWorkbench } from './workbench-context.tsx';

/** What was put side by side by hand; null while it follows the answer. */
const compared = createStore<{ ids: readonly string[] | null }>(() => ({ ids: null }));

/** The combinations side by side, and how to change them. */
export function useCompared(): { ids: readonly string[]; setIds: (ids: readonly string[]) => void } {
  const { decision } = useWorkbench();
  const chosen = useStore(compared, ({ ids }) => ids);
  const ids = chosen ?? comparedByDefault(decision.ranking, decision.shown?.id);
  return { ids, setIds: (next) => compared.setState({ ids: next }) };
}
