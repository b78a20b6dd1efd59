import 'server-only';
import { answerFresh } from '#lib/http/answer.ts';
import { readJson } from '#lib/http/json-body.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Command } from '#lib/reviews/command.ts';
import { askAuthor, keepCommand } from './keep-command.ts';
import { statusBodySchema } from './review-schemas.ts';
import { fromReviews } from './reviews.ts';
import { findReview, visitReview } from './visited-review.ts';

/** What takes the place of another decision must be here, and in its own place still. Throws a Refusal where it is not. */
async function askNext(id: string, next: string | null): Promise<void> {
  const found = next === null || next === id ? null : await findReview(next);
  if (!found || found.review.status === 'superseded')
    throw new Refusal({ code: 'next-unknown', field: 'supersededBy' });
}

/** Sets the status, for the author. */
export async function setStatus(request: Request, id: string): Promise<Response> {
  refuseParameters(request);
  const { status, supersededBy = null, commandId } = await readJson(request, statusBodySchema);
  askAuthor((await visitReview(id)).review, request);
  const isSuperseded = status === 'superseded';
  const command: Command = { type: 'status', to: status, supersededBy: isSuperseded ? supersededBy : null };
  const ask = isSuperseded ? () => askNext(id, supersededBy) : undefined;
  return answerFresh({ revision: await keepCommand(id, request, command, commandId, ask) });
}

/** Deletes a review with all that was said, at once, for the author. */
export async function deleteReview(request: Request, id: string): Promise<Response> {
  refuseParameters(request);
  askAuthor((await visitReview(id)).review, request);
  await fromReviews((store) => store.delete(id));
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
