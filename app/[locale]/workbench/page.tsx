import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { Workbench } from '#components/workbench/workbench.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { problemSentence } from '#lib/i18n/problems.ts';

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return pageMetadata(locale, '/workbench', dictionaryOf(locale).workbench.title);
}

function entriesOf(query: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(query).flatMap(([key, value]) =>
    [value ?? []].flat().map((each): [string, string] => [key, each]),
  );
}

/** The workbench, opened as its address says. */
export default async function WorkbenchPage({ params, searchParams }: PageProps) {
  const locale = requireLocale((await params).locale);
  const catalog = theCatalog();
  const vocabulary = vocabularyOf(catalog);
  const { choice, problems } = readChoice(entriesOf(await searchParams), vocabulary);
  return (
    <Workbench
      catalog={localizeCatalog(catalog, locale)}
      vocabulary={vocabulary}
      choice={choice}
      unusable={problems.map((problem) => problemSentence(problem, locale))}
    />
  );
}
