export const LEVELS = ['must', 'should', 'could', 'none', 'abstain'] as const;
export type Level = (typeof LEVELS)[number];

export const LIMITS = {
  people: 1000,
  requirements: 30,
  nameCharacters: 40,
  reasonCharacters: 500,
  idCharacters: 64,
  doubts: 500,
  entries: 100_000,
} as const;

export type Phase =
  | { name: 'lobby' | 'vote' | 'revealed' | 'result' | 'consent' | 'closed' }
  | { name: 'discuss' | 'revote'; requirement: string };

export type Votes = Readonly<Record<string, Level>>;

export type Consent = { value: number; reason: string | null };

export type Person = {
  /** `p1`, `p2` … in the order of joining: known to all, so it opens nothing. */
  id: string;
  name: string | null;
  /** Null for someone without a device, for whom the facilitator votes. */
  tokenHash: string | null;
  isFacilitator: boolean;
  isAway: boolean;
  votes: Votes;
  /** What a second vote replaced. */
  replaced: Votes;
  /** The answer in a second vote that still runs. */
  revote: Level | null;
  consent: Consent | null;
};

export type Doubt = { by: string; fact: string; reason: string };

/** What a room is opened with; it never changes. */
export type Opening = {
  code: string;
  facilitatorKeyHash: string;
  requirements: readonly string[];
  asOf: string;
  lang: 'ja' | 'en';
  /** ISO 8601. */
  at: string;
};

/** What a command was answered; kept, so that a repeated one gets the same. */
export type Answer = { revision: number; participant: string | null };
export type Answered = Answer & { digest: string };

/** A room as all its entries have made it. */
export type Room = {
  opening: Opening;
  revision: number;
  phase: Phase;
  /** Whether all may read what the room has said; a room that is closed before the reveal stays silent. */
  isRevealed: boolean;
  /** When the phase began; screens count from here, nothing locks. */
  phaseSince: string;
  people: ReadonlyMap<string, Person>;
  doubts: readonly Doubt[];
  /** What the room has voted on a second time, in that order. */
  votedAgain: readonly string[];
  /** Where the facilitator said otherwise than two thirds of the voters. */
  gates: Readonly<Record<string, boolean>>;
  /** By actor, then by command. */
  answered: ReadonlyMap<string, ReadonlyMap<string, Answered>>;
};

/** A room in which nothing has happened yet. */
export function openRoom(opening: Opening): Room {
  return {
    opening,
    revision: 0,
    phase: { name: 'lobby' },
    isRevealed: false,
    phaseSince: opening.at,
    people: new Map(),
    doubts: [],
    votedAgain: [],
    gates: {},
    answered: new Map(),
  };
}
