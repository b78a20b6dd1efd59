'use client';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { LocalFact, LocalOption } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

const STANCES = [
  ['pro', 'pros'],
  ['con', 'cons'],
  ['neutral', 'neutral'],
] as const;

function FactList({ facts }: { facts: readonly LocalFact[] }) {
  const requirementName = useRequirementName();
  return facts.map((fact) => (
    <FactCard key={fact.id} fact={fact} requirement={fact.requirement && requirementName(fact.requirement)} />
  ));
}

/** The pros and cons of the picked option in the asked month, and what was said once and holds no longer. */
export function OptionFacts({ option }: { option: LocalOption }) {
  const { words, locale } = useWords();
  const { catalog } = useWorkbench();
  const asOf = useSession((state) => state.choice.asOf);
  const facts = catalog.facts.filter((fact) => fact.option === option.id && fact.dimension === option.dimension);
  const now = facts.filter((fact) => holdsIn(fact, asOf));
  const gone = facts.filter((fact) => fact.until !== undefined && fact.until <= asOf);
  return (
    <details className="mt-2 rounded-md bg-wash/60 px-3 py-2">
      <summary className="min-h-8 rounded-sm font-bold text-hue">
        {fill(words.workbench.prosCons, { option: option.label })}
      </summary>
      {STANCES.map(([stance, heading]) => {
        const listed = now.filter((fact) => fact.stance === stance);
        if (listed.length === 0) return null;
        return (
          <section key={stance} className="mt-3">
            <h4 className="font-bold text-sm">{words.workbench[heading]}</h4>
            <FactList facts={listed} />
          </section>
        );
      })}
      {gone.length > 0 && (
        <section className="mt-3 text-soft">
          <h4 className="font-bold text-sm">
            {fill(words.workbench.noLonger, { month: monthName(asOf, locale), count: gone.length })}
          </h4>
          <FactList facts={gone} />
        </section>
      )}
    </details>
  );
}
