import { FactCard } from '#components/catalog/fact-card.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

type BeyondSectionProps = {
  beyond: readonly LocalBeyond[];
  count: number;
  nameOf: (requirement: string) => string | undefined;
  words: Dictionary;
  locale: Locale;
};

/** What is not among the combinations, with the requirements that point to it and its facts. */
export function BeyondSection({ beyond, count, nameOf, words, locale }: BeyondSectionProps) {
  const since = (from: string | undefined) =>
    from === undefined ? '' : ` (${fill(words.fact.since, { month: monthName(from, locale) })})`;
  return (
    <section aria-labelledby="beyond" className="mt-10">
      <h2 id="beyond" className="font-bold text-2xl">
        {fill(words.beyond.title, { count })}
      </h2>
      <p>{words.beyond.lead}</p>
      {beyond.map(({ id, label, fairness, when, facts }) => (
        <section key={id} aria-labelledby={`beyond-${id}`} className="mt-6">
          <h3 id={`beyond-${id}`} className="font-bold text-xl">
            {label}
          </h3>
          <p>{fairness}</p>
          <ul className="mb-2 list-disc pl-5 text-soft">
            {when.map(({ needs, from }) => (
              <li key={needs.join()}>
                {fill(words.beyond.pointed, { needs: needs.map((need) => nameOf(need) ?? need).join(' + ') })}
                {since(from)}
              </li>
            ))}
          </ul>
          {facts.map((fact) => (
            <FactCard key={fact.id} id={fact.id} fact={fact} requirement={undefined} />
          ))}
        </section>
      ))}
    </section>
  );
}
