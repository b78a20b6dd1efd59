'use client';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { useRequirementName } from '#components/workbench/workbench-context.tsx';
import type { LocalFact } from '#lib/catalog/localize.ts';

/** Facts, each to be opened; a single one may stand open. */
export function FactList({ facts, isOpen = false }: { facts: readonly LocalFact[]; isOpen?: boolean }) {
  const requirementName = useRequirementName();
  return facts.map((fact) => (
    <FactCard
      key={fact.id}
      isOpen={isOpen}
      fact={fact}
      requirement={fact.requirement && requirementName(fact.requirement)}
    />
  ));
}
