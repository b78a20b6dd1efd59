import type { Level, Phase } from './room.ts';

/** Who asks, as the key in the request says. A guest holds a token that no one has joined with yet. */
export type Actor =
  | { role: 'facilitator' }
  | { role: 'participant'; id: string }
  | { role: 'guest'; tokenHash: string };

export type Command =
  | { type: 'join'; name: string | null }
  | { type: 'rejoin' }
  | { type: 'leave' }
  | { type: 'name'; name: string | null }
  | { type: 'vote'; requirement: string; level: Level }
  | { type: 'proxy-vote'; voter: string; requirement: string; level: Level }
  | { type: 'phase'; to: Phase['name']; requirement?: string | undefined }
  | { type: 'gate'; requirement: string; isMust: boolean | null }
  | { type: 'consent'; value: number; reason?: string | undefined }
  | { type: 'doubt'; fact: string; reason: string }
  | { type: 'promote'; participant: string }
  | { type: 'close' };

/** A command as it is sent: `id` is the sender's, `digest` tells one body from another. */
export type Sent = { id: string; digest: string; actor: Actor; at: string; command: Command };

/** Why a command is not taken, as data: words are found where it is shown. */
export type Refusal =
  | { code: 'closed' | 'conflict' | 'full' }
  | { code: 'not-allowed'; needs: 'facilitator' | 'participant' | 'guest' }
  | { code: 'not-now'; phase: Phase; allowed: readonly Phase['name'][] }
  | { code: 'unknown'; field: 'requirement' | 'participant'; value: string }
  | { code: 'value'; field: string; allowed: string };

/** Someone's place among those whose commands are told apart. */
export function actorKey(actor: Actor): string {
  if (actor.role === 'participant') return actor.id;
  return actor.role === 'guest' ? `guest ${actor.tokenHash}` : 'facilitator';
}
