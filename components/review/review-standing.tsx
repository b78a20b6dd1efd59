import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { ReviewState } from './remarks/remarks.ts';

/** As much of an id as tells two apart, as git does it. */
const ID_SHOWN = 8;

function Named({ ids, label, locale }: { ids: readonly string[]; label: string; locale: Locale }) {
  if (ids.length === 0) return null;
  return (
    <span>
      {label}{' '}
      {ids.map((id) => (
        <a key={id} href={`/${locale}/review/${id}`} className="mr-1 font-mono underline decoration-edge">
          {id.slice(0, ID_SHOWN)}
        </a>
      ))}
    </span>
  );
}

/** Where a review stands: proposed, accepted or superseded, and by which. */
export function ReviewStanding({ review, words, locale }: { review: ReviewState; words: ReviewWords; locale: Locale }) {
  const { id, status, supersededBy, supersedes } = review;
  return (
    <>
      <span>{fill(words.review, { id: id.slice(0, ID_SHOWN) })}</span>
      <span className="rounded-sm border border-ink px-2 font-bold text-ink">{words.status[status]}</span>
      <Named ids={supersededBy === null ? [] : [supersededBy]} label={words.superseded} locale={locale} />
      {supersededBy !== null && (
        <a href={`/${locale}/diff/${id}/${supersededBy}`} className="underline decoration-edge print:hidden">
          {words.since.diff}
        </a>
      )}
      <Named ids={supersedes} label={words.supersedes} locale={locale} />
    </>
  );
}
