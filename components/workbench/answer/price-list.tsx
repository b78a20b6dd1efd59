'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { priceOf } from '#lib/scoring/explain.ts';

const FactList = dynamic(() => import('./fact-list.tsx').then((module) => module.FactList), { ssr: false });

/** The price of the pick: the facts against it that no requirement weighs. */
export function PriceList() {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const { asOf, needs } = useSession((state) => state.choice);
  if (!decision.shown) return null;
  const weighed = needs.map(({ requirement }) => requirement);
  const facts = priceOf(catalog.facts, decision.shown.pick, asOf, weighed);
  return (
    <LazyDetails
      className="mt-4"
      summary={
        <>
          {words.answer.price} <span className="font-normal text-soft">({facts.length})</span>
        </>
      }
    >
      {() => (
        <>
          <p className="text-soft text-sm">{facts.length === 0 ? words.answer.priceNone : words.answer.priceHint}</p>
          <FactList facts={facts} />
        </>
      )}
    </LazyDetails>
  );
}
