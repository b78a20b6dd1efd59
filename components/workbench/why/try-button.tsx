'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Need } from '#lib/choice/needs.ts';
import { withChange } from '#lib/scoring/what-if.ts';
import { appliedWords } from './applied-words.ts';
import { useTried } from './tried.tsx';

/** Tries something, as one step that Back undoes. `label` says what, for whoever hears only the button. */
export function TryButton({ label, onTry }: { label: string; onTry: () => void }) {
  const { words } = useWords();
  return (
    <button
      type="button"
      aria-label={`${words.why.try}: ${label}`}
      className="min-h-8 shrink-0 rounded-md border border-edge bg-surface px-2.5 font-bold text-sm hover:bg-sunken"
      onClick={onTry}
    >
      {words.why.try}
    </button>
  );
}

/** Tries other needs. */
export function TryNeeds({ change, label }: { change: readonly Need[]; label: string }) {
  const { words } = useWords();
  const { store, catalog } = useWorkbench();
  const { setTried } = useTried();
  const requirementName = useRequirementName();
  const apply = () => {
    const before = store.getState().choice.needs;
    const needs = withChange(catalog, before, change);
    setTried({ needs, label: appliedWords(change, before, words, requirementName) });
    store.getState().setNeeds(needs);
  };
  return <TryButton label={label} onTry={apply} />;
}
