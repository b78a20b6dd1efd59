'use client';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';
import { pointedAt } from '#lib/scoring/beyond.ts';

type EntryProps = { entry: LocalBeyond; because: LocalBeyond['when'] };

function Entry({ entry, because }: EntryProps) {
  const { words } = useWords();
  const { asOf } = useWorkbench().choice;
  const requirementName = useRequirementName();
  const facts = entry.facts.filter((fact) => holdsIn(fact, asOf));
  return (
    <li className="min-w-0 rounded-md bg-surface p-4">
      <h3 className="font-bold text-lg">{entry.label}</h3>
      <p className="mt-1">{entry.fairness}</p>
      <ul className="mt-2 space-y-1">
        {because.map(({ needs, why }) => (
          <li key={needs.join()}>
            <span className="text-soft">
              {fill(words.beyond.because, { needs: needs.map(requirementName).join(' + ') })}
            </span>{' '}
            {why}
          </li>
        ))}
      </ul>
      <LazyDetails className="mt-2" summary={fill(words.beyond.facts, { count: facts.length })}>
        {() => facts.map((fact) => <FactCard key={fact.id} fact={fact} requirement={undefined} />)}
      </LazyDetails>
    </li>
  );
}

/** What the needs of the month point to although no combination holds it; nothing where they point nowhere else. */
export function BeyondBox({ beyond }: { beyond: readonly LocalBeyond[] }) {
  const { words } = useWords();
  const { choice, decision } = useWorkbench();
  const pointed = pointedAt(beyond, choice.asOf, choice.needs);
  if (pointed.length === 0) return null;
  return (
    <section
      id="beyond"
      aria-labelledby="beyond-title"
      className="mt-8 rounded-lg border border-line bg-sunken p-4 sm:p-5"
    >
      <h2 id="beyond-title" className="font-bold text-xl">
        {fill(words.beyond.title, { count: decision.ranking.ranking.length })}
      </h2>
      <p className="text-soft">{words.beyond.hint}</p>
      <ul className="mt-3 grid items-start gap-3 lg:grid-cols-2">
        {pointed.map(({ entry, because }) => (
          <Entry key={entry.id} entry={entry} because={because} />
        ))}
      </ul>
    </section>
  );
}
