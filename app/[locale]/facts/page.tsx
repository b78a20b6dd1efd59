import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { DoubtList } from '#components/catalog/doubt-list.tsx';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { BeyondSection } from '#components/facts/beyond-section.tsx';
import { OpenLinkedFact } from '#components/facts/open-linked-fact.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { combinations } from '#lib/catalog/combinations.ts';
import { localizeBeyond, localizeCatalog } from '#lib/catalog/localize.ts';
import { theBeyond, theCatalog } from '#lib/catalog/read.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill } from '#lib/i18n/locale.ts';

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/facts', dictionaryOf(locale).facts.title);
}

/** Every fact of the catalogue under its option, each with an address of its own. */
export default async function FactsPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = dictionaryOf(locale);
  const { options, facts, requirements } = localizeCatalog(theCatalog(), locale);
  const nameOf = (id: string | undefined) => requirements.find((requirement) => requirement.id === id)?.name;
  const by = (basis: string) => facts.filter((fact) => fact.basis === basis).length;
  const counts = {
    count: facts.length,
    talk: by('talk'),
    documentation: by('documentation'),
    definition: by('definition'),
    judgement: by('judgement'),
    scored: facts.filter(({ requirement }) => requirement !== undefined).length,
  };
  const beyond = localizeBeyond(theBeyond(), locale);
  const all = [...facts, ...beyond.flatMap((entry) => entry.facts)];
  const textOf = Object.fromEntries(all.map(({ id, text }) => [id, text]));
  return (
    <div className="mx-auto max-w-[72rem] px-4 py-8 sm:px-6">
      <OpenLinkedFact />
      <h1 className="font-bold text-3xl">{words.facts.title}</h1>
      <p className="mt-2 text-soft">{fill(words.facts.lead, counts)}</p>
      <DoubtList id="doubts" textOf={textOf} className="mt-6" />
      {options.map((option) => (
        <section key={option.id} aria-labelledby={option.id} className={`${HUE[option.dimension]} mt-10`}>
          <h2 id={option.id} className="flex items-baseline gap-2 font-bold text-2xl text-hue">
            <DimensionMark dimension={option.dimension} />
            {option.label}
          </h2>
          <p className="mb-3">
            {option.summary} <ExternalLink href={option.docs.url}>{option.docs.title}</ExternalLink>
          </p>
          {facts
            .filter((fact) => fact.option === option.id)
            .map((fact) => (
              <FactCard key={fact.id} id={fact.id} fact={fact} requirement={nameOf(fact.requirement)} heading="h3" />
            ))}
        </section>
      ))}
      <BeyondSection
        beyond={beyond}
        count={combinations({ options }).length}
        nameOf={nameOf}
        words={words}
        locale={locale}
      />
    </div>
  );
}
