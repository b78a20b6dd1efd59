import 'server-only';
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#lib/http/refusal.ts';
import type { Command } from '#lib/reviews/command.ts';
import type { Review } from '#lib/reviews/review.ts';
import { take } from '#lib/reviews/take.ts';
import { hashOfKey } from '#lib/rooms/store/secrets.ts';
import { fromReviews } from './reviews.ts';
import { visitReview } from './visited-review.ts';

function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function isAuthorOf({ opening }: Review, request: Request): boolean {
  const bearer = bearerOf(request);
  if (bearer === undefined) return false;
  const [given, kept] = [Buffer.from(hashOfKey(bearer)), Buffer.from(opening.authorHash)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** Throws a Refusal (401 without a key, 403 with another) unless the author asks. */
export function askAuthor(review: Review, request: Request): void {
  if (isAuthorOf(review, request)) return;
  throw new Refusal({ code: bearerOf(request) === undefined ? 'author-key' : 'author-only' });
}

/** A reviewer is whoever holds the key that the browser made; without one, each remark has a sender of its own. */
function actorOf(review: Review, request: Request, commandId: string): string {
  if (isAuthorOf(review, request)) return 'author';
  const bearer = bearerOf(request);
  return bearer === undefined ? `once ${commandId}` : `reviewer ${hashOfKey(bearer)}`;
}

/**
 * Decides on a command and keeps it, once more where another was faster. `ask` throws where something beside the review
 * stands against it; of a command sent again it is not asked, for its answer was given.
 */
export async function keepCommand(
  id: string,
  request: Request,
  command: Command,
  given: string | undefined,
  ask: () => Promise<void> = async () => {},
): Promise<number> {
  const commandId = given ?? randomUUID();
  const digest = createHash('sha256').update(JSON.stringify(command)).digest('base64url');
  for (;;) {
    const { review } = await visitReview(id);
    const actor = actorOf(review, request, commandId);
    const at = new Date().toISOString();
    const taken = take(review, { actor, isAuthor: actor === 'author', commandId, digest, at, command });
    if (taken.kind === 'repeated') return taken.revision;
    if (taken.kind === 'refused') {
      const { code } = taken.refusal;
      throw new Refusal({ code, ...(code === 'reason-missing' && { field: 'reason' }) });
    }
    await ask();
    const kept = await fromReviews((store) => store.append(id, taken.entry));
    if (kept === 'kept') return taken.entry.revision;
    if (kept === 'gone') throw new Refusal({ code: 'no-review' });
  }
}
