'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Need } from '#lib/choice/needs.ts';
import { withChange } from '#lib/scoring/what-if.ts';
import { useTried } from './tried.tsx';

/** Applies a change to the needs, as one step that Back undoes. `label` says which, for whoever hears only the button. */
export function TryButton({ change, label }: { change: readonly Need[]; label: string }) {
  const { words } = useWords();
  const { store, catalog } = useWorkbench();
  const { setTried } = useTried();
  return (
    <button
      type="button"
      aria-label={`${words.why.try}: ${label}`}
      className="min-h-8 shrink-0 rounded-md border border-edge bg-surface px-2.5 font-bold text-sm hover:bg-sunken"
      onClick={() => {
        const needs = withChange(catalog, store.getState().choice.needs, change);
        setTried({ needs, label });
        store.getState().setNeeds(needs);
      }}
    >
      {words.why.try}
    </button>
  );
}
