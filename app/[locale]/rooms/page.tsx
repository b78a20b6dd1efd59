import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { JoinByCode } from '#components/rooms/open/join-by-code.tsx';
import { OpenForm, type Subject } from '#components/rooms/open/open-form.tsx';
import { OwnRooms } from '#components/rooms/open/own-rooms.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { type Choice, writeChoice } from '#lib/choice/choice.ts';
import { type Vocabulary, vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readPageQuery } from '#lib/http/page-query.ts';
import { QUERY_HEADER } from '#lib/http/query.ts';
import { roomWordsOf } from '#lib/i18n/room-words.ts';

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/rooms', roomWordsOf(locale).title);
}

const OWN = 'own';

/** What a room takes of a choice: what matters, nothing of the bundle. */
function subjectParameters(choice: Choice, vocabulary: Vocabulary): object {
  const needs = { ...choice, pick: null, settings: {}, usage: {} };
  return Object.fromEntries(writeChoice(needs, vocabulary).filter(([key]) => key === 'scenario' || key === 'need'));
}

/** Where a room begins, with what the link brings along; and the way into one that is open. */
export default async function RoomsPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = roomWordsOf(locale);
  const catalog = theCatalog();
  const vocabulary = vocabularyOf(catalog);
  const { requirements, scenarios, edition } = localizeCatalog(catalog, locale);
  const search = (await headers()).get(QUERY_HEADER) ?? '';
  const { choice } = readPageQuery(await searchParams, search, vocabulary);
  const namesOf = (needs: readonly { requirement: string }[]) =>
    needs.map(({ requirement }) => requirements.find(({ id }) => id === requirement)?.name ?? requirement);
  const parameters = subjectParameters(choice, vocabulary);
  const isOwn = 'need' in parameters && choice.needs.length > 0;
  const subjects: Subject[] = [
    ...(isOwn ? [{ id: OWN, name: words.open.own, story: '', requirements: namesOf(choice.needs), parameters }] : []),
    ...scenarios.map(({ id, name, story }) => {
      const needs = catalog.scenarios.find((scenario) => scenario.id === id)?.needs ?? [];
      return { id, name, story, requirements: namesOf(needs), parameters: { scenario: id } };
    }),
  ];
  const months = [...new Set([edition.newestMonth, choice.asOf, edition.firstMonth])];
  return (
    <div className="mx-auto max-w-[80rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-[clamp(1.6rem,3vw,2.6rem)] leading-snug">{words.title}</h1>
      <p className="mt-3 max-w-[68ch]">{words.open.lead}</p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,26rem)]">
        <OpenForm
          subjects={subjects}
          chosen={isOwn ? OWN : (choice.scenario ?? subjects[0]?.id ?? '')}
          months={months}
          asOf={choice.asOf}
          locale={locale}
          words={words}
        />
        <div className="space-y-8">
          <section aria-labelledby="join" className="rounded-lg border border-line p-5">
            <h2 id="join" className="mb-2 font-bold text-xl">
              {words.open.join}
            </h2>
            <JoinByCode locale={locale} words={words} />
          </section>
          <OwnRooms locale={locale} words={words} />
          <section aria-labelledby="plan">
            <h2 id="plan" className="font-bold text-xl">
              {words.open.plan}
            </h2>
            <ol className="mt-2 list-decimal space-y-1 pl-5">
              {words.open.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className="mt-3 text-sm">
              {words.open.noAccounts}{' '}
              <a href={`/${locale}/rooms/about`} className="underline decoration-edge">
                {words.open.about}
              </a>
            </p>
          </section>
        </div>
      </div>
    </div>
  );
}
