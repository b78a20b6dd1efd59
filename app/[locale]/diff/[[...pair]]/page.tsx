import type { Metadata } from 'next';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { DifferenceForm } from '#components/review/difference/difference-form.tsx';
import { DifferenceView } from '#components/review/difference/difference-view.tsx';
import { MarkdownButton } from '#components/review/difference/markdown-button.tsx';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { comparedPair, markdownOf } from '#lib/http/decisions/compared-pair.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { reviewWordsOf } from '#lib/i18n/review-words.ts';

type PageProps = { params: Promise<{ locale: string; pair?: string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = requireLocale((await params).locale);
  return { ...pageMetadata(locale, '/diff', differenceWordsOf(locale).titles.page), robots: { index: false } };
}

/** Two decisions side by side; the path holds them, as their parameters or as the ids of reviews. */
export default async function DifferencePage({ params }: PageProps) {
  const { locale: segment, pair = [] } = await params;
  const locale = requireLocale(segment);
  const catalog = theCatalog();
  const [words, said] = [reviewWordsOf(locale), differenceWordsOf(locale)];
  const [from = '', to = ''] = pair.map(decodeURIComponent);
  const compared = from && to ? await comparedPair(catalog, { from, to }, locale) : null;
  return (
    <div className="mx-auto max-w-[80rem] px-4 py-8 sm:px-6">
      <h1 className="font-bold text-3xl">{said.titles.page}</h1>
      <p className="mt-2 text-soft">{words.compare.lead}</p>
      {compared && 'report' in compared && (
        <>
          <DifferenceView
            report={compared.report}
            names={localizeCatalog(catalog, locale)}
            words={said}
            settingWords={dictionaryOf(locale).bundle}
            locale={locale}
          />
          <p className="mt-8 flex flex-wrap gap-3 print:hidden">
            <MarkdownButton
              markdown={markdownOf(catalog, compared.report, locale)}
              label={words.compare.markdown}
              done={words.compare.copied}
            />
            <a
              href={`/${locale}/diff/${encodeURIComponent(to)}/${encodeURIComponent(from)}`}
              className="inline-flex min-h-10 items-center underline decoration-edge"
            >
              {words.compare.swap}
            </a>
          </p>
        </>
      )}
      {compared && 'refusal' in compared && (
        <p role="alert" className="mt-6 rounded-md border-2 border-seal p-3">
          {words.compare.cannot} {compared.refusal}
        </p>
      )}
      <DifferenceForm from={from} to={to} words={words} locale={locale} />
    </div>
  );
}
