import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { OpenReview } from '#components/review/remarks/open-review.tsx';
import { ReviewPage } from '#components/review/review-page.tsx';
import { Unreadable } from '#components/review/unreadable.tsx';
import { theCatalog } from '#lib/catalog/read.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { documentOrRefusal } from '#lib/http/decisions/review-document.ts';
import { readPageQuery } from '#lib/http/page-query.ts';
import { QUERY_HEADER } from '#lib/http/query.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import { reviewWordsOf } from '#lib/i18n/review-words.ts';

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/review', reviewWordsOf(locale).title);
}

/** A decision to be reviewed, out of its link alone: no database is asked. */
export default async function ReviewLinkPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const catalog = theCatalog();
  const words = reviewWordsOf(locale);
  const search = (await headers()).get(QUERY_HEADER) ?? '';
  const { choice, problems } = readPageQuery(await searchParams, search, vocabularyOf(catalog));
  const made = documentOrRefusal(catalog, choice, locale);
  const sentences = problems.map((problem) => problemSentence(problem, locale));
  if ('refusal' in made || sentences.length > 0) {
    const all = 'refusal' in made ? [...sentences, made.refusal] : sentences;
    return <Unreadable sentences={all} workbench={`/${locale}/workbench${search}`} words={words} />;
  }
  return (
    <ReviewPage document={made.document} standing={<span>{words.permalink}</span>} words={words} locale={locale}>
      <OpenReview query={made.document.query} words={words} locale={locale} />
    </ReviewPage>
  );
}
