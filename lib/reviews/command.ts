export const VERDICTS = ['agree', 'agree-with-note', 'object'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a comment is about: a fact, a requirement, a cell (a requirement of one combination), or the decision as a whole. */
export type Target = {
  fact?: string | undefined;
  requirement?: string | undefined;
  combination?: string | undefined;
};

export type Command =
  | { type: 'verdict'; name: string; verdict: Verdict; reason: string | null }
  | { type: 'comment'; name: string; text: string; target: Target }
  | { type: 'status'; to: 'accepted' | 'superseded'; supersededBy: string | null };

/** A command as it is sent: `actor` is a hash of the sender's key, `digest` tells one body from another. */
export type Sent = {
  actor: string;
  isAuthor: boolean;
  commandId: string;
  digest: string;
  at: string;
  command: Command;
};

/** What is kept of a command that was taken. */
export type Entry = Omit<Sent, 'isAuthor'> & { revision: number };

/** Why a command is not taken, as data. */
export type Refusal =
  | { code: 'reason-missing' | 'review-full' | 'review-superseded' | 'command-conflict' | 'author-only' }
  | { code: 'status-order'; status: Status };

export const STATUSES = ['proposed', 'accepted', 'superseded'] as const;
export type Status = (typeof STATUSES)[number];
