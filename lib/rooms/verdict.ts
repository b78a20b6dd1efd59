import type { Refusal } from './command.ts';
import type { RoomEvent } from './event.ts';

/** What the rules say to one command: what it does, if anything, or why not. */
export type Verdict = { events: readonly RoomEvent[]; participant?: string } | { refusal: Refusal };

export function refuse(refusal: Refusal): Verdict {
  return { refusal };
}
