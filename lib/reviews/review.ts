import type { Entry, Status, Target, Verdict } from './command.ts';

/** How a review begins; it never changes. `id` is the hash of the manifest. */
export type Opening = { id: string; manifest: unknown; authorHash: string; at: string };

type SaidVerdict = { name: string; verdict: Verdict; reason: string | null; at: string };
type SaidComment = { id: string; name: string; text: string; target: Target; at: string };

/** A review as it stands after some entries. */
export type Review = {
  opening: Opening;
  revision: number;
  status: Status;
  statusAt: string;
  supersededBy: string | null;
  /** By whom; a later verdict of the same person takes the place of the former. */
  verdicts: ReadonlyMap<string, SaidVerdict>;
  comments: readonly SaidComment[];
  /** The commands that were taken, by sender and id. */
  taken: ReadonlyMap<string, { digest: string; revision: number }>;
};

export function openReview(opening: Opening): Review {
  return {
    opening,
    revision: 0,
    status: 'proposed',
    statusAt: opening.at,
    supersededBy: null,
    verdicts: new Map(),
    comments: [],
    taken: new Map(),
  };
}

export const takenKey = ({ actor, commandId }: Pick<Entry, 'actor' | 'commandId'>) => `${actor} ${commandId}`;

function said(review: Review, { actor, at, command, revision }: Entry): Partial<Review> {
  if (command.type === 'status') return { status: command.to, statusAt: at, supersededBy: command.supersededBy };
  if (command.type === 'comment') {
    const { name, text, target } = command;
    return { comments: [...review.comments, { id: String(revision), name, text, target, at }] };
  }
  const { name, verdict, reason } = command;
  const verdicts = new Map(review.verdicts);
  // Deleted first, so that who spoke last stands last.
  verdicts.delete(actor);
  return { verdicts: verdicts.set(actor, { name, verdict, reason, at }) };
}

/** The review after an entry. */
export function apply(review: Review, entry: Entry): Review {
  const taken = new Map(review.taken).set(takenKey(entry), { digest: entry.digest, revision: entry.revision });
  return { ...review, ...said(review, entry), taken, revision: entry.revision };
}
