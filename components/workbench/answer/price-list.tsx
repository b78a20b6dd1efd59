'use client';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { priceOf } from '#lib/scoring/explain.ts';

/** The price of the pick: the facts against it that no requirement weighs. */
export function PriceList() {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const { asOf, needs } = useSession((state) => state.choice);
  const requirementName = useRequirementName();
  if (!decision.shown) return null;
  const weighed = needs.map(({ requirement }) => requirement);
  const facts = priceOf(catalog.facts, decision.shown.pick, asOf, weighed);
  return (
    <details className="mt-4">
      <summary className="min-h-8 rounded-sm font-bold">
        {words.answer.price} <span className="font-normal text-soft">({facts.length})</span>
      </summary>
      <p className="text-soft text-sm">{facts.length === 0 ? words.answer.priceNone : words.answer.priceHint}</p>
      {facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} requirement={fact.requirement && requirementName(fact.requirement)} />
      ))}
    </details>
  );
}
