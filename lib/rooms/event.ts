import type { Answer, Consent, Doubt, Level, Phase } from './room.ts';

/** What has happened: facts of the past, which no later rule may refuse. */
export type RoomEvent =
  | { type: 'joined'; participant: string; name: string | null; tokenHash: string | null }
  | { type: 'named'; participant: string; name: string | null }
  | { type: 'went' | 'returned' | 'promoted'; participant: string }
  | { type: 'voted'; participant: string; requirement: string; level: Level; isAgain: boolean }
  | { type: 'moved'; to: Phase }
  | { type: 'gated'; requirement: string; isMust: boolean | null }
  | { type: 'consented'; participant: string; consent: Consent }
  | ({ type: 'doubted' } & Doubt);

/** One accepted command: what it did, and what its sender was answered. Revisions have no gap. */
export type Entry = {
  revision: number;
  actor: string;
  commandId: string;
  digest: string;
  at: string;
  answer: Answer;
  events: readonly RoomEvent[];
};
