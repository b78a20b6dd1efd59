'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, signed } from '#lib/i18n/locale.ts';
import { differences } from '#lib/scoring/explain.ts';
import { partingFacts } from '#lib/scoring/parting-facts.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { FactLinks } from './fact-links.tsx';

/** In words, what sets one combination apart from another: the requirements that differ, the weightiest first. */
export function Difference({ first, other }: { first: RankedCombination; other: RankedCombination }) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const requirementName = useRequirementName();
  const all = differences(first, other);
  if (all.length === 0) return null;
  return (
    <>
      <p>{fill(words.answer.because, { points: (first.fit - other.fit).toFixed(1) })}</p>
      <ul>
        {all.map(({ requirement, over }) => (
          <li key={requirement} className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline gap-x-2">
            <span className="text-right tabular-nums">{signed(over, 1)}</span>
            <span>
              {requirementName(requirement)}
              <FactLinks ids={partingFacts(catalog.facts, requirement, choice.asOf, [first.pick, other.pick])} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sentence of a fact. */
export function useFactText(): (id: string) => string {
  const { catalog } = useWorkbench();
  return (id) => catalog.facts.find((fact) => fact.id === id)?.text ?? id;
}
