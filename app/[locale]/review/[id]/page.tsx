import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '#app/page-metadata.ts';
import { requireLocale } from '#app/path-locale.ts';
import { RemarkPanel } from '#components/review/remarks/remark-panel.tsx';
import { RemarksProvider } from '#components/review/remarks/remarks-context.tsx';
import { ReviewPage } from '#components/review/review-page.tsx';
import { ReviewStanding } from '#components/review/review-standing.tsx';
import { Unreadable } from '#components/review/unreadable.tsx';
import { theCatalog } from '#lib/catalog/read.ts';
import { shownReview } from '#lib/http/decisions/shown-review.ts';
import { reviewWordsOf } from '#lib/i18n/review-words.ts';

type PageProps = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, id } = await params;
  const locale = requireLocale(segment);
  return { ...pageMetadata(locale, `/review/${id}`, reviewWordsOf(locale).title), robots: { index: false } };
}

/** A decision under review: what was decided, as it was, and what people say of it. */
export default async function StoredReviewPage({ params }: PageProps) {
  const { locale: segment, id } = await params;
  const locale = requireLocale(segment);
  const words = reviewWordsOf(locale);
  const shown = await shownReview(theCatalog(), id, locale);
  if (!shown) notFound();
  if ('refusal' in shown) {
    return <Unreadable sentences={[shown.refusal]} workbench={`/${locale}/workbench`} words={words} />;
  }
  const { document, review, subjects } = shown;
  return (
    <RemarksProvider initial={review} subjects={subjects} words={words} locale={locale}>
      <ReviewPage
        document={document}
        standing={<ReviewStanding review={review} words={words} locale={locale} />}
        words={words}
        locale={locale}
      >
        <RemarkPanel />
      </ReviewPage>
    </RemarksProvider>
  );
}
