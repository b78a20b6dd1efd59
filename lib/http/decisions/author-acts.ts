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

/** The review that takes the place of another: one that is here, and in its own place still. */
async function nextOf(id: string, next: string | undefined): Promise<string> {
  const found = next === undefined || next === id ? null : await findReview(next);
  if (!found || found.review.status === 'superseded')
    throw new Refusal({ code: 'next-unknown', field: 'supersededBy' });
  return found.review.opening.id;
}

/** Sets the status, for the author. */
export async function setStatus(request: Request, id: string): Promise<Response> {
  refuseParameters(request);
  const { status, supersededBy, commandId } = await readJson(request, statusBodySchema);
  askAuthor((await visitReview(id)).review, request);
  const next = status === 'superseded' ? await nextOf(id, supersededBy) : null;
  const command: Command = { type: 'status', to: status, supersededBy: next };
  return answerFresh({ revision: await keepCommand(id, request, command, commandId) });
}

/** Deletes a review with all that was said, at once, for the author. */
export async function deleteReview(request: Request, id: string): Promise<Response> {
  refuseParameters(request);
  askAuthor((await visitReview(id)).review, request);
  await fromReviews((store) => store.delete(id));
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
