'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactList } from '#components/workbench/answer/fact-list.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { LocalOption } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

const STANCES = [
  ['pro', 'pros'],
  ['con', 'cons'],
  ['neutral', 'neutral'],
] as const;

/** The pros and cons of the picked option in the asked month, and what was said once and holds no longer. */
export function OptionFactList({ option }: { option: LocalOption }) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const asOf = useSession((state) => state.choice.asOf);
  const facts = catalog.facts.filter((fact) => fact.option === option.id && fact.dimension === option.dimension);
  const now = facts.filter((fact) => holdsIn(fact, asOf));
  const gone = facts.filter((fact) => fact.until !== undefined && fact.until <= asOf);
  return (
    <>
      {STANCES.map(([stance, heading]) => {
        const listed = now.filter((fact) => fact.stance === stance);
        if (listed.length === 0) return null;
        return (
          <section key={stance} className="mt-3">
            <h3 className="font-bold text-sm">{words.workbench[heading]}</h3>
            <FactList facts={listed} />
          </section>
        );
      })}
      {gone.length > 0 && (
        <section className="mt-3 text-soft">
          <h3 className="font-bold text-sm">
            {fill(words.workbench.noLonger, { month: monthName(asOf, locale), count: gone.length })}
          </h3>
          <FactList facts={gone} />
        </section>
      )}
    </>
  );
}
