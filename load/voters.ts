import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Participant, sendUntilTaken, TWENTY } from './room-api.ts';

/** In the order in which a snapshot counts them. */
const LEVELS = ['must', 'should', 'could', 'none', 'abstain'] as const;

export type Acknowledged = {
  commandId: string;
  participant: string;
  requirement: string;
  level: string;
  revisions: number[];
};

type Load = { votesEach: number; shareTwice: number; pauseMs: number; onTaken?: (count: number) => void };

function oneOf<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/**
 * Everyone votes on one requirement after the other, each vote until it is acknowledged, some of them twice at the same
 * moment. Answers every vote that was acknowledged, with the revisions that its copies were answered.
 */
export async function voteAll(api: string, people: readonly Participant[], load: Load): Promise<Acknowledged[]> {
  const { votesEach, shareTwice, pauseMs, onTaken } = load;
  const taken: Acknowledged[] = [];

  async function voteOnce({ participantId, token }: Participant, requirement: string) {
    const level = oneOf(LEVELS, Math.floor(Math.random() * LEVELS.length));
    const command = { commandId: randomUUID(), type: 'vote', requirement, level };
    const copies = Math.random() < shareTwice ? 2 : 1;
    const sent = Array.from({ length: copies }, () => sendUntilTaken(api, token, command));
    const revisions = await Promise.all(sent);
    taken.push({ commandId: command.commandId, participant: participantId, requirement, level, revisions });
    onTaken?.(taken.length);
  }

  await Promise.all(
    people.map(async (person, index) => {
      for (let vote = 0; vote < votesEach; vote += 1) {
        await wait(pauseMs * Math.random());
        await voteOnce(person, oneOf(TWENTY, index + vote));
      }
    }),
  );
  return taken;
}

/** How many said each level of a requirement, as the acknowledged votes say: each one voted once on it. */
export function tally(taken: readonly Acknowledged[], requirement: string): number[] {
  const votes = taken.filter((vote) => vote.requirement === requirement);
  return LEVELS.map((level) => votes.filter((vote) => vote.level === level).length);
}
