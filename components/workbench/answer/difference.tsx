'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, signed } from '#lib/i18n/locale.ts';
import { differences } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** In words, what sets one combination apart from another: the requirements that differ, the weightiest first. */
export function Difference({ first, other }: { first: RankedCombination; other: RankedCombination }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const all = differences(first, other);
  if (all.length === 0) return null;
  const parts = all.map(({ requirement, over }) => `${requirementName(requirement)} ${signed(over, 1)}`);
  return (
    <p>
      {fill(words.answer.because, { points: (first.fit - other.fit).toFixed(1) })} {parts.join(' · ')}
    </p>
  );
}

/** The sentence of a fact. */
export function useFactText(): (id: string) => string {
  const { catalog } = useWorkbench();
  return (id) => catalog.facts.find((fact) => fact.id === id)?.text ?? id;
}
