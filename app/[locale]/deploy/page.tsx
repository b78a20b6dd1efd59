import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { DeployWordsProvider } from '#components/deploy/deploy-words-context.tsx';
import { StartPage } from '#components/deploy/where/start-page.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { startPage } from '#lib/http/deploy/start-page.ts';
import { readPageQuery } from '#lib/http/page-query.ts';
import { QUERY_HEADER } from '#lib/http/query.ts';
import { deployWordsOf } from '#lib/i18n/deploy-words.ts';
import { problemSentence } from '#lib/i18n/problems.ts';

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/deploy', deployWordsOf(locale).title);
}

/** Where a deployment begins, with what the link says; and the deployments there are. */
export default async function DeployPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const catalog = theCatalog();
  const search = (await headers()).get(QUERY_HEADER) ?? '';
  const { choice, problems } = readPageQuery(await searchParams, search, vocabularyOf(catalog));
  const { pick, link, start, refusal } = startPage(catalog, choice, locale);
  const sentences = problems.map((problem) => problemSentence(problem, locale));
  const unusable = [...sentences, ...(refusal ? [refusal.envelope(locale).error.message] : [])];
  return (
    <DeployWordsProvider words={deployWordsOf(locale)}>
      <StartPage
        options={localizeCatalog(catalog, locale).options.map(({ id, dimension, label }) => ({ id, dimension, label }))}
        pick={pick}
        link={link}
        unusable={unusable}
        isBare={search === '' || search === '?'}
        start={problems.length > 0 ? null : start}
      />
    </DeployWordsProvider>
  );
}
