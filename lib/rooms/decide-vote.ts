import type { Command } from './command.ts';
import type { RoomEvent } from './event.ts';
import { plainText } from './plain-text.ts';
import { LEVELS, type Level, LIMITS, type Room } from './room.ts';
import { refuse, type Verdict } from './verdict.ts';

type Cast = { requirement: string; level: Level };

/** A vote is open to all until the reveal, and again for one requirement while it is voted on a second time. */
export function decideVote({ phase, opening }: Room, participant: string, { requirement, level }: Cast): Verdict {
  if (!opening.requirements.includes(requirement)) {
    return refuse({ code: 'unknown', field: 'requirement', value: requirement });
  }
  if (!LEVELS.includes(level)) return refuse({ code: 'value', field: 'level', allowed: LEVELS.join(', ') });
  const isAgain = phase.name === 'revote' && phase.requirement === requirement;
  if (phase.name !== 'vote' && !isAgain) return refuse({ code: 'not-now', phase, allowed: ['vote', 'revote'] });
  return { participant, events: [{ type: 'voted', participant, requirement, level, isAgain }] };
}

/** The facilitator votes for someone without a device, known by name or id; the first vote brings that person into the room. */
export function decideProxyVote(room: Room, command: Extract<Command, { type: 'proxy-vote' }>): Verdict {
  const name = plainText(command.voter, LIMITS.nameCharacters);
  if (name === null) {
    return refuse({ code: 'value', field: 'voter', allowed: `1 to ${LIMITS.nameCharacters} characters` });
  }
  const proxies = [...room.people.values()].filter(({ tokenHash }) => tokenHash === null);
  const known = proxies.find(({ id }) => id === name) ?? proxies.find((person) => person.name === name);
  if (!known && room.people.size >= LIMITS.people) return refuse({ code: 'full' });
  const participant = known?.id ?? `p${room.people.size + 1}`;
  const verdict = decideVote(room, participant, command);
  if (known || 'refusal' in verdict) return verdict;
  const joined: RoomEvent = { type: 'joined', participant, name, tokenHash: null };
  return { ...verdict, events: [joined, ...verdict.events] };
}
