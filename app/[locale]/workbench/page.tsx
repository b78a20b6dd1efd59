import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { Workbench } from '#components/workbench/workbench.tsx';
import { leftOutParts, localizeBeyond, localizeCatalog } from '#lib/catalog/localize.ts';
import { provedBundles } from '#lib/catalog/proved.ts';
import { theBeyond, theCatalog, theProfiles, theProof } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { linkPreview } from '#lib/http/card/link-preview.ts';
import { sharesOf } from '#lib/http/certainty.ts';
import { readPageQuery } from '#lib/http/page-query.ts';
import { QUERY_HEADER } from '#lib/http/query.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A link is shown elsewhere by what it decides: in words, and as a picture. */
export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  const search = (await headers()).get(QUERY_HEADER) ?? '';
  const { choice } = readPageQuery(await searchParams, search, vocabularyOf(theCatalog()));
  return {
    ...pageMetadata(locale, '/workbench', dictionaryOf(locale).workbench.title),
    ...linkPreview(theCatalog(), choice, locale),
  };
}

/** More sentences than these would push the page itself out of sight. */
const SENTENCES_MAX = 10;

/** The workbench, opened as its address says. */
export default async function WorkbenchPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const catalog = theCatalog();
  const vocabulary = vocabularyOf(catalog);
  const search = (await headers()).get(QUERY_HEADER) ?? '';
  const { choice, catalog: edition, problems } = readPageQuery(await searchParams, search, vocabulary);
  const { bundle } = dictionaryOf(locale);
  const told = problems.map((problem) => {
    const { field, code } = problem;
    return { field, code, sentence: problemOnPage(problem, locale, bundle) };
  });
  const unusable = [...new Map(told.map((each) => [each.sentence, each])).values()];
  return (
    <Workbench
      catalog={localizeCatalog(catalog, locale)}
      vocabulary={vocabulary}
      choice={choice}
      proved={provedBundles(theProof())}
      leftOut={leftOutParts(theProfiles(), locale)}
      beyond={localizeBeyond(theBeyond(), locale)}
      shares={sharesOf(catalog, choice)}
      unusable={unusable.slice(0, SENTENCES_MAX)}
      edition={choice.asOf < vocabulary.newestMonth ? edition : undefined}
    />
  );
}
