import { type GroupResult, groupWeights, type Weighed } from './outcome.ts';
import { LEVELS, type Level, type Person, type Phase, type Room, type Votes } from './room.ts';

export type View = 'phone' | 'projector' | 'facilitator';

/** How many said each level, in the order of `LEVELS`. */
export type Counts = readonly number[];

/** The room as all who look at it that way may see it. Lists stand in the order of `requirements`. */
export type Snapshot = {
  revision: number;
  phase: Phase['name'];
  /** What is talked about, or voted on again; else null. */
  requirement: string | null;
  since: string;
  asOf: string;
  requirements: readonly string[];
  people: { inRoom: number; away: number };
  /** How many have said something of each requirement; in a second vote, how many have again. */
  voted: readonly number[];
  /** What the room has voted on a second time; not on phones. */
  votedAgain?: readonly string[];
  /** How many of those present have not yet said all that the phase asks for; not on phones. */
  missing?: number;
  /** After the reveal only. */
  counts?: readonly Counts[];
  /** What the group's votes weigh; not on phones. */
  weights?: readonly Weighed[];
  consents?: { given: number; values?: Counts };
  doubts: number;
  result?: GroupResult;
  facilitator?: FacilitatorPart;
};

const PHONE_LINES = 3;

type FacilitatorPart = {
  roster: readonly {
    id: string;
    name: string | null;
    isProxy: boolean;
    isFacilitator: boolean;
    isAway: boolean;
    voted: number;
  }[];
  doubts: Room['doubts'];
  gates: Room['gates'];
  reasons: readonly { value: number; reason: string }[];
};

/** What is a person's own: sent to that person alone. */
export type Own = {
  participant: string;
  name: string | null;
  isFacilitator: boolean;
  votes: Votes;
  revote: Level | null;
  consent: Person['consent'];
};

function countsOf(people: readonly Person[], requirement: string): Counts {
  return LEVELS.map((level) => people.filter(({ votes }) => votes[requirement] === level).length);
}

/** Each requirement's number of voters; while a second vote runs on one, its number says who has voted again. */
function votedOn({ phase, opening }: Room, people: readonly Person[]): number[] {
  return opening.requirements.map((requirement) => {
    const isAgain = phase.name === 'revote' && phase.requirement === requirement;
    return people.filter(({ votes, revote }) => (isAgain ? revote !== null : votes[requirement] !== undefined)).length;
  });
}

/** Whoever is away is not waited for, whatever was said before. */
function missingOf({ phase, opening }: Room, people: readonly Person[]): number {
  const isMissing = {
    vote: ({ votes }: Person) => opening.requirements.some((requirement) => votes[requirement] === undefined),
    revote: ({ revote }: Person) => revote === null,
    // Nobody consents for somebody without a device.
    consent: ({ consent, tokenHash }: Person) => consent === null && tokenHash !== null,
  };
  const { name } = phase;
  if (name !== 'vote' && name !== 'revote' && name !== 'consent') return 0;
  return people.filter((person) => !person.isAway && isMissing[name](person)).length;
}

/** Consent is given in silence, too: its values show once the room has left that phase. */
function consentsOf({ phase }: Room, people: readonly Person[]): NonNullable<Snapshot['consents']> {
  const given = people.flatMap(({ consent }) => (consent ? [consent.value] : []));
  if (phase.name === 'consent') return { given: given.length };
  return { given: given.length, values: [1, 2, 3, 4, 5].map((value) => given.filter((one) => one === value).length) };
}

function weightsOf(room: Room): Weighed[] {
  return groupWeights(room).map(({ requirement, weight, isMust }) => ({ requirement, weight, isMust }));
}

function facilitatorPart(room: Room, people: readonly Person[]): FacilitatorPart {
  const isOpen = room.phase.name !== 'consent';
  return {
    roster: people.map(({ id, name, tokenHash, isFacilitator, isAway, votes }) => {
      return { id, name, isProxy: tokenHash === null, isFacilitator, isAway, voted: Object.keys(votes).length };
    }),
    doubts: room.doubts,
    gates: room.gates,
    reasons: people.flatMap(({ consent }) =>
      isOpen && consent?.reason ? [{ value: consent.value, reason: consent.reason }] : [],
    ),
  };
}

/** A phone shows the head of each list; what it gets at every change must stay small for a thousand of them. */
function onPhone({ kendallsW, discussFirst, ownWinners }: GroupResult): GroupResult {
  return {
    kendallsW,
    discussFirst: discussFirst.slice(0, PHONE_LINES),
    ownWinners: ownWinners.slice(0, PHONE_LINES).filter(({ leaders }) => leaders.length <= PHONE_LINES),
  };
}

/**
 * What a room looks like to everyone who sees it that way, so it is made and encoded once a revision and view. No vote can
 * be read in it before the reveal, in no view. `result` is what the group's votes make (outcome.ts), once all may see it.
 */
export function snapshotFor(view: View, room: Room, result?: GroupResult): Snapshot {
  const people = [...room.people.values()];
  const { opening, phase } = room;
  const isOpen = room.isRevealed;
  const hasConsents = people.some(({ consent }) => consent !== null) || phase.name === 'consent';
  return {
    revision: room.revision,
    phase: phase.name,
    requirement: 'requirement' in phase ? phase.requirement : null,
    since: room.phaseSince,
    asOf: opening.asOf,
    requirements: opening.requirements,
    people: { inRoom: people.length, away: people.filter(({ isAway }) => isAway).length },
    voted: votedOn(room, people),
    ...(view !== 'phone' && { votedAgain: room.votedAgain, missing: missingOf(room, people) }),
    ...(isOpen && { counts: opening.requirements.map((requirement) => countsOf(people, requirement)) }),
    ...(isOpen && view !== 'phone' && { weights: weightsOf(room) }),
    ...(isOpen && hasConsents && { consents: consentsOf(room, people) }),
    doubts: room.doubts.length,
    ...(isOpen && result && { result: view === 'phone' ? onPhone(result) : result }),
    ...(view === 'facilitator' && { facilitator: facilitatorPart(room, people) }),
  };
}

/** What a person has said, for that person alone; null for someone who is not in the room. */
export function ownOf(room: Room, id: string): Own | null {
  const person = room.people.get(id);
  if (!person) return null;
  const { name, isFacilitator, votes, revote, consent } = person;
  return { participant: id, name, isFacilitator, votes, revote, consent };
}
