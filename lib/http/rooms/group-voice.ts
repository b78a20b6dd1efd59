import { groupWeights } from '#lib/rooms/outcome.ts';
import { LEVELS, type Level, type Room } from '#lib/rooms/room.ts';
import { groupResult } from './group-choice.ts';

/** A consent, or a refusal of it, without who gave it. */
type Consent = { value: number; reason?: string };

const byValue = (a: Consent, b: Consent) => b.value - a.value || (a.reason ?? '').localeCompare(b.reason ?? '', 'en');

/** What people gave from 5 to 1, in an order that tells nothing of who; none while it is still given in silence. */
function consentsOf({ phase, people }: Room): Consent[] {
  if (phase.name === 'consent') return [];
  const given = [...people.values()].flatMap(({ consent }) => (consent ? [consent] : []));
  return given.map(({ value, reason }) => (reason === null ? { value } : { value, reason })).sort(byValue);
}

function countsOf({ people }: Room, requirement: string): Record<Level, number> {
  const said = [...people.values()].map(({ votes }) => votes[requirement]);
  const count = (level: Level) => said.filter((one) => one === level).length;
  return Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>;
}

/** What a group has said of a decision, without names: for a bundle, a record and the exports. */
export function groupVoice(room: Room) {
  const { kendallsW, ownWinners, discussFirst } = groupResult(room);
  const requirements = groupWeights(room).map((weighed) => {
    return {
      ...weighed,
      counts: countsOf(room, weighed.requirement),
      decided: room.gates[weighed.requirement] ?? null,
    };
  });
  return {
    people: room.people.size,
    requirements,
    kendallsW,
    discussFirst: [...discussFirst],
    ownWinners: ownWinners.map(({ leaders, people }) => ({ leaders: [...leaders], people })),
    consents: consentsOf(room),
    doubts: room.doubts.map(({ fact, reason }) => ({ fact, reason })),
  };
}
