import { kendallsW } from './agreement.ts';
import type { Level, Room, Votes } from './room.ts';

const POINTS: Readonly<Record<Exclude<Level, 'abstain'>, number>> = { must: 4, should: 2, could: 1, none: 0 };

/** How much a requirement matters to someone, or to a group; `isMust` rules out what blocks it. */
export type Weighed = { requirement: string; weight: number; isMust: boolean };

export type GroupWeight = Weighed & {
  /** Without those who abstained. */
  voters: number;
  deviation: number;
  /** Someone said must, and someone could or not for us. */
  isSplit: boolean;
};

/** The ids of those that come first under some needs: lib/scoring, given from outside. */
export type Leaders = (needs: readonly Weighed[]) => readonly string[];

/** The part of the result that cannot be seen from the counts. */
export type GroupResult = {
  kendallsW: number | null;
  discussFirst: readonly { requirement: string; urgency: number }[];
  /** How many people's own card would put these first; several ids are a tie. */
  ownWinners: readonly { leaders: readonly string[]; people: number }[];
};

function pointsOf(level: Level | undefined): number | null {
  return level === undefined || level === 'abstain' ? null : POINTS[level];
}

function weightOf(ballots: readonly Votes[], requirement: string, gate: boolean | undefined): GroupWeight {
  const points = ballots.flatMap((votes) => pointsOf(votes[requirement]) ?? []);
  const voters = points.length;
  const musts = points.filter((one) => one === POINTS.must).length;
  const weight = voters === 0 ? 0 : points.reduce((sum, one) => sum + one, 0) / voters;
  const variance = voters === 0 ? 0 : points.reduce((sum, one) => sum + (one - weight) ** 2, 0) / voters;
  const isSplit = musts > 0 && points.some((one) => one <= POINTS.could);
  // In whole numbers: two thirds of six are four, whatever a division says.
  const isMust = gate ?? (voters > 0 && 3 * musts >= 2 * voters);
  return { requirement, weight, isMust, voters, deviation: Math.sqrt(variance), isSplit };
}

/** The ballots of a room: one a person who has said anything, proxies among them. */
function ballotsOf({ people }: Room): Votes[] {
  return [...people.values()].map(({ votes }) => votes).filter((votes) => Object.keys(votes).length > 0);
}

/** Weights as the mean of all points, musts by two thirds of those who voted, in the room's order of requirements. */
export function groupWeights(room: Room): GroupWeight[] {
  const ballots = ballotsOf(room);
  return room.opening.requirements.map((requirement) => weightOf(ballots, requirement, room.gates[requirement]));
}

/** Whether a requirement is a must of the group: what the facilitator said, else what two thirds did. */
export function isGroupMust(room: Room, requirement: string): boolean {
  return weightOf(ballotsOf(room), requirement, room.gates[requirement]).isMust;
}

/** One person's own needs; what someone abstained from or never answered weighs nothing. */
function ownNeeds(votes: Votes, requirements: readonly string[]): Weighed[] {
  return requirements.flatMap((requirement) => {
    const level = votes[requirement];
    const weight = pointsOf(level);
    return weight ? [{ requirement, weight, isMust: level === 'must' }] : [];
  });
}

function ownWinners(ballots: readonly Votes[], requirements: readonly string[], leadersOf: Leaders) {
  const found = new Map<string, { leaders: readonly string[]; people: number }>();
  for (const votes of ballots) {
    const needs = ownNeeds(votes, requirements);
    if (needs.length === 0) continue;
    const leaders = [...leadersOf(needs)].sort();
    const key = leaders.join(' ');
    found.set(key, { leaders, people: (found.get(key)?.people ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.people - a.people);
}

/** Whoever left something out has no order of all of it, so only whole ballots speak of agreement. */
function wholeBallots(ballots: readonly Votes[], requirements: readonly string[]): number[][] {
  const rows = ballots.map((votes) => requirements.flatMap((requirement) => pointsOf(votes[requirement]) ?? []));
  return rows.filter((row) => row.length === requirements.length);
}

/**
 * What the votes of a room make besides its weights. `leadersOf` ranks one person's needs; `atStake` says how far the first
 * and its live rivals differ on a requirement, so that a split on which they do not is not worth a minute.
 */
export function outcomeOf(room: Room, leadersOf: Leaders, atStake: (requirement: string) => number): GroupResult {
  const { requirements } = room.opening;
  const ballots = ballotsOf(room);
  const discussFirst = groupWeights(room)
    .map(({ requirement, deviation }) => ({ requirement, urgency: deviation * atStake(requirement) }))
    .filter(({ urgency }) => urgency > 0)
    .sort((a, b) => b.urgency - a.urgency);
  return {
    kendallsW: kendallsW(wholeBallots(ballots, requirements)),
    discussFirst,
    ownWinners: ownWinners(ballots, requirements, leadersOf),
  };
}
