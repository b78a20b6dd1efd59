import type { Entry, Refusal, Sent, Status } from './command.ts';
import { type Review, takenKey } from './review.ts';

/** More than a design review ever holds; it keeps a review readable, and the disk ours. */
const ENTRIES_MAX = 1000;

const AFTER: Readonly<Record<Status, readonly Status[]>> = {
  proposed: ['accepted', 'superseded'],
  accepted: ['superseded'],
  superseded: [],
};

export type Taken =
  | { kind: 'accepted'; entry: Entry }
  | { kind: 'repeated'; revision: number }
  | { kind: 'refused'; refusal: Refusal };

function refusalOf(review: Review, { command, isAuthor }: Sent): Refusal | null {
  if (command.type === 'status') {
    if (!isAuthor) return { code: 'author-only' };
    return AFTER[review.status].includes(command.to) ? null : { code: 'status-order', status: review.status };
  }
  if (review.status === 'superseded') return { code: 'review-superseded' };
  // Without its reason an objection cannot be answered, and a note is its text.
  if (command.type === 'verdict' && command.verdict !== 'agree' && command.reason === null)
    return { code: 'reason-missing' };
  return review.revision >= ENTRIES_MAX ? { code: 'review-full' } : null;
}

/**
 * Decides on a command: verdicts and comments until another decision has taken the place of this one, the status by its
 * author alone and only forwards. The same command again has the same answer; the same id with another body is refused.
 */
export function take(review: Review, sent: Sent): Taken {
  const known = review.taken.get(takenKey(sent));
  if (known?.digest === sent.digest) return { kind: 'repeated', revision: known.revision };
  if (known) return { kind: 'refused', refusal: { code: 'command-conflict' } };
  const refusal = refusalOf(review, sent);
  if (refusal) return { kind: 'refused', refusal };
  const { isAuthor: _, ...rest } = sent;
  return { kind: 'accepted', entry: { ...rest, revision: review.revision + 1 } };
}
