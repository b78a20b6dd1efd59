'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { FactList } from '#components/workbench/answer/fact-list.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { priceOf } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** The price of a choice: the facts against it that no requirement weighs. */
export function Price({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const { asOf, needs } = choice;
  const weighed = needs.map(({ requirement }) => requirement);
  const facts = priceOf(catalog.facts, row.pick, asOf, weighed);
  return (
    <LazyDetails
      className="mt-6"
      summaryClassName="text-lg"
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
