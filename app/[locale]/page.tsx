import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { GuidedStart } from '#components/start/guided-start.tsx';
import { OpenFile } from '#components/start/open-file.tsx';
import { RecentList } from '#components/start/recent-list.tsx';
import { ScenarioCard } from '#components/start/scenario-card.tsx';
import { TitleFormula } from '#components/start/title-formula.tsx';
import { localizeCatalog, localizeQuestions } from '#lib/catalog/localize.ts';
import { theCatalog, theQuestions } from '#lib/catalog/read.ts';
import { CALLERS } from '#lib/catalog/schema.ts';
import { exampleUrl } from '#lib/http/address.ts';
import { scenarioAnswers } from '#lib/http/scenario-answers.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return pageMetadata(requireLocale((await params).locale), '');
}

/** The start: what this is, and a scenario to begin with. */
export default async function StartPage({ params }: PageProps) {
  const locale = requireLocale((await params).locale);
  const words = dictionaryOf(locale);
  const catalog = theCatalog();
  const { options, scenarios, requirements, edition } = localizeCatalog(catalog, locale);
  const answers = scenarioAnswers(catalog);
  const answerOf = (id: string) => answers.find(({ scenario }) => scenario === id);
  const first = monthName(edition.firstMonth, locale);
  return (
    <div className="mx-auto max-w-[110rem] px-4 sm:px-6">
      <section className="py-8 sm:py-12 lg:py-14">
        <h1>
          <TitleFormula words={words} />
          <span className="mt-6 block font-bold text-[clamp(1.3rem,2.2vw,2rem)] leading-snug">{words.start.lead}</span>
        </h1>
        <p className="mt-4 max-w-[68ch] text-soft">{fill(words.start.explain, { first })}</p>
      </section>
      <section aria-labelledby="scenarios">
        <h2 id="scenarios" className="font-bold text-2xl">
          {words.start.choose}
        </h2>
        <details className="mt-4 rounded-lg border-2 border-edge border-dashed p-5">
          <summary className="rounded-sm font-bold text-lg">{words.keep.guide.title}</summary>
          <GuidedStart
            questions={localizeQuestions(theQuestions(), locale)}
            requirementNames={Object.fromEntries(requirements.map(({ id, name }) => [id, name]))}
          />
        </details>
        <RecentList
          scenarios={scenarios.map(({ id, name }) => ({ id, name }))}
          options={options.map(({ id, dimension, label }) => ({ id, dimension, label }))}
        />
        {CALLERS.map((callers) => (
          <section key={callers} aria-labelledby={`callers-${callers}`} className="mt-8">
            <h3 id={`callers-${callers}`} className="font-bold text-lg">
              {words.keep.callers[callers]}
            </h3>
            <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,21rem),1fr))] gap-4">
              {scenarios
                .filter((scenario) => scenario.callers === callers)
                .map((scenario) => (
                  <ScenarioCard
                    key={scenario.id}
                    scenario={scenario}
                    options={options}
                    answers={[
                      { time: first, month: edition.firstMonth, pick: answerOf(scenario.id)?.first ?? null },
                      {
                        time: words.start.today,
                        month: edition.newestMonth,
                        pick: answerOf(scenario.id)?.newest ?? null,
                      },
                    ]}
                    words={words}
                    locale={locale}
                  />
                ))}
            </ul>
          </section>
        ))}
        <div className="mt-8 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          <a
            href={`/${locale}/workbench`}
            className="flex flex-col rounded-lg border-2 border-edge border-dashed p-5 hover:border-ink"
          >
            <b className="text-lg">{words.start.own}</b>
            <span className="mt-1 text-soft">{words.start.ownHint}</span>
          </a>
          <a
            href={`/${locale}/rooms`}
            className="flex flex-col rounded-lg border-2 border-edge border-dashed p-5 hover:border-ink"
          >
            <b className="text-lg">{words.start.room}</b>
            <span className="mt-1 text-soft">{words.start.roomHint}</span>
          </a>
          <div className="rounded-lg border-2 border-edge border-dashed p-5">
            <OpenFile />
          </div>
        </div>
      </section>
      <section aria-labelledby="terminal" className="mt-12">
        <h2 id="terminal" className="font-bold text-xl">
          {words.start.terminal}
        </h2>
        <pre className="mt-2 overflow-x-auto rounded-lg bg-sunken p-4 font-mono text-sm">{`curl ${exampleUrl()}`}</pre>
      </section>
    </div>
  );
}
