import 'server-only';
import { createHash } from 'node:crypto';
import type { Catalog } from '#lib/catalog/schema.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { readJson } from '#lib/http/json-body.ts';
import { contentHash } from '#lib/reviews/store/content-hash.ts';
import { hashOfKey, newKey } from '#lib/rooms/store/secrets.ts';
import { choiceOfAnyManifest, readManifest } from './given-decision.ts';
import { newReviewSchema } from './review-schemas.ts';
import { fromReviews } from './reviews.ts';
import { findReview, reviewUrl } from './visited-review.ts';

/** Made of the command's id, which nobody else knows, so that a creation whose answer got lost can be asked again. */
function keyOf(commandId: string | undefined, id: string): string {
  if (commandId === undefined) return newKey();
  return createHash('sha256').update(`author ${id} ${commandId}`).digest('base64url').slice(0, 22);
}

/**
 * Opens the review of a decision, and tells its author's key this once. The same manifest is the same review: who comes
 * second gets its address, and no key.
 */
export async function openReview(request: Request, catalog: Catalog): Promise<Response> {
  const locale = askedLocale(request);
  const body = await readJson(request, newReviewSchema);
  const manifest = readManifest(body.manifest, 'manifest');
  choiceOfAnyManifest(manifest, 'manifest', vocabularyOf(catalog));
  const id = contentHash(manifest);
  const authorKey = keyOf(body.commandId, id);
  const authorHash = hashOfKey(authorKey);
  const isNew = await fromReviews((store) => store.create({ id, manifest, authorHash, at: new Date().toISOString() }));
  const isAuthor = isNew || (await findReview(id))?.review.opening.authorHash === authorHash;
  return answerFresh({ id, url: reviewUrl(id, locale), ...(isAuthor && { authorKey }) }, 201);
}
