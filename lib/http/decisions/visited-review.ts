import 'server-only';
import type { Locale } from '#lib/catalog/schema.ts';
import { appUrl } from '#lib/http/address.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { apply, openReview, type Review } from '#lib/reviews/review.ts';
import { isContentHash } from '#lib/reviews/store/content-hash.ts';
import type { ReviewAnswer } from './review-schemas.ts';
import { fromReviews } from './reviews.ts';

/** A review that was asked for, with what the store alone knows of it. */
export type Visited = { review: Review; supersedes: readonly string[]; expiresAt: Date };

/** Finds a review; null where there is none, or no longer. */
export async function findReview(id: string): Promise<Visited | null> {
  if (!isContentHash(id)) return null;
  const kept = await fromReviews((store) => store.read(id, new Date()));
  if (!kept) return null;
  const { opening, entries, supersedes, expiresAt } = kept;
  return { review: entries.reduce(apply, openReview(opening)), supersedes, expiresAt };
}

/** The same. Throws a Refusal (404) where there is none. */
export async function visitReview(id: string): Promise<Visited> {
  const visited = await findReview(id);
  if (!visited) throw new Refusal({ code: 'no-review' });
  return visited;
}

/** The page of a review. */
export const reviewUrl = (id: string, locale: Locale) => `${appUrl()}/${locale}/review/${id}`;

/** A review as an answer: nothing of whose key said what. */
export function reviewAnswer({ review, supersedes, expiresAt }: Visited, locale: Locale): ReviewAnswer {
  const { opening, status, statusAt, supersededBy, revision, verdicts, comments } = review;
  return {
    id: opening.id,
    url: reviewUrl(opening.id, locale),
    status,
    statusAt,
    supersededBy,
    supersedes: [...supersedes],
    createdAt: opening.at,
    expiresAt: expiresAt.toISOString(),
    revision,
    verdicts: [...verdicts.values()],
    comments: comments.map((comment) => ({ ...comment })),
    // Read by its schema when it came: what that asks for since makes no old review unreadable.
    manifest: opening.manifest as ReviewAnswer['manifest'],
  };
}

/** Answers with a review. */
export async function answerReview(request: Request, id: string): Promise<Response> {
  const locale = askedLocale(request);
  return answerFresh(reviewAnswer(await visitReview(id), locale));
}
