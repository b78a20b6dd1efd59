import type { Command, Sent } from './command.ts';
import { apply, openReview, type Review } from './review.ts';
import { take } from './take.ts';

export const OPENING = {
  id: 'a'.repeat(64),
  manifest: { pick: 'fargate.alb.cloudformation', fit: 96.15384615384616, names: ['健 <b>'] },
  authorHash: 'hash of the author',
  at: '2026-11-22T10:00:00.000Z',
};

let commands = 0;

/** A command of somebody, at the time of the opening. */
export function sent(actor: string, command: Command, more: Partial<Sent> = {}): Sent {
  commands += 1;
  const commandId = `c${commands}`;
  return { actor, isAuthor: false, commandId, digest: JSON.stringify(command), at: OPENING.at, command, ...more };
}

/** A review after these commands, each of which must be taken. */
export function reviewed(...all: Sent[]): Review {
  return all.reduce((review, each) => {
    const taken = take(review, each);
    if (taken.kind !== 'accepted') throw new Error(`not taken: ${JSON.stringify(taken)}`);
    return apply(review, taken.entry);
  }, openReview(OPENING));
}
