import type { Actor, Command, Refusal } from './command.ts';
import { decidePhase } from './decide-phase.ts';
import { decideVote } from './decide-vote.ts';
import { plainText } from './plain-text.ts';
import { LIMITS, type Person, type Room } from './room.ts';
import { refuse, type Verdict } from './verdict.ts';

/** Commands that need the facilitator's key, or a participant whom the facilitator has promoted. */
const FACILITATORS: readonly Command['type'][] = ['proxy-vote', 'phase', 'gate', 'promote', 'close'];

const NAME_WANTED = `1 to ${LIMITS.nameCharacters} characters, no control characters`;

function mayFacilitate(room: Room, actor: Actor): boolean {
  if (actor.role === 'participant') return room.people.get(actor.id)?.isFacilitator ?? false;
  return actor.role === 'facilitator';
}

/** A name as it may stand on a screen; undefined where it may not. No name is one, too. */
function nameOf(name: string | null): string | null | undefined {
  return name === null ? null : (plainText(name, LIMITS.nameCharacters) ?? undefined);
}

function join(room: Room, actor: Actor, given: string | null): Verdict {
  if (actor.role !== 'guest') return refuse({ code: 'not-allowed', needs: 'guest' });
  if (room.people.size >= LIMITS.people) return refuse({ code: 'full' });
  const name = nameOf(given);
  if (name === undefined) return refuse({ code: 'value', field: 'name', allowed: NAME_WANTED });
  const participant = `p${room.people.size + 1}`;
  return { participant, events: [{ type: 'joined', participant, name, tokenHash: actor.tokenHash }] };
}

function rename({ id }: Person, given: string | null): Verdict {
  const name = nameOf(given);
  if (name === undefined) return refuse({ code: 'value', field: 'name', allowed: NAME_WANTED });
  return { events: [{ type: 'named', participant: id, name }] };
}

function consent(room: Room, { id }: Person, command: Extract<Command, { type: 'consent' }>): Verdict {
  const { value, reason: given } = command;
  if (room.phase.name !== 'consent') return refuse({ code: 'not-now', phase: room.phase, allowed: ['consent'] });
  if (!Number.isInteger(value) || value < 1 || value > 5) {
    return refuse({ code: 'value', field: 'value', allowed: '1, 2, 3, 4, 5' });
  }
  const reason = given === undefined ? null : plainText(given, LIMITS.reasonCharacters);
  // Whoever cannot live with the result says why: the reason goes into the record.
  if (reason === null && (given !== undefined || value <= 2)) return refuse(REASON_WANTED);
  return { events: [{ type: 'consented', participant: id, consent: { value, reason } }] };
}

const REASON_WANTED: Refusal = {
  code: 'value',
  field: 'reason',
  allowed: `1 to ${LIMITS.reasonCharacters} characters on one line`,
};

function doubt(room: Room, by: string, command: Extract<Command, { type: 'doubt' }>): Verdict {
  const reason = plainText(command.reason, LIMITS.reasonCharacters);
  if (reason === null) return refuse(REASON_WANTED);
  if (!/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(command.fact)) {
    return refuse({ code: 'value', field: 'fact', allowed: 'the id of a fact' });
  }
  if (room.doubts.length >= LIMITS.doubts) return refuse({ code: 'full' });
  return { events: [{ type: 'doubted', by, fact: command.fact, reason }] };
}

function ofPerson(room: Room, person: Person, command: Command): Verdict {
  switch (command.type) {
    case 'rejoin':
      return { participant: person.id, events: [] };
    case 'leave':
      return { events: person.isAway ? [] : [{ type: 'went', participant: person.id }] };
    case 'name':
      return rename(person, command.name);
    case 'vote':
      return decideVote(room, person.id, command);
    case 'consent':
      return consent(room, person, command);
    default:
      return refuse({ code: 'not-allowed', needs: 'facilitator' });
  }
}

function ofFacilitator(room: Room, command: Command): Verdict {
  switch (command.type) {
    case 'promote':
      if (!room.people.get(command.participant)?.tokenHash) {
        return refuse({ code: 'unknown', field: 'participant', value: command.participant });
      }
      return { events: [{ type: 'promoted', participant: command.participant }] };
    default:
      return decidePhase(room, command);
  }
}

function ofAnyone(room: Room, actor: Actor, person: Person | undefined, command: Command): Verdict {
  if (command.type === 'join') return join(room, actor, command.name);
  if (actor.role !== 'facilitator' && !person) return refuse({ code: 'not-allowed', needs: 'participant' });
  if (command.type === 'doubt') return doubt(room, person?.id ?? 'facilitator', command);
  if (FACILITATORS.includes(command.type)) {
    return mayFacilitate(room, actor)
      ? ofFacilitator(room, command)
      : refuse({ code: 'not-allowed', needs: 'facilitator' });
  }
  return person ? ofPerson(room, person, command) : refuse({ code: 'not-allowed', needs: 'participant' });
}

/** What a command does to a room, or why it is not taken. Says nothing of repeated commands: `take` does. */
export function decide(room: Room, actor: Actor, command: Command): Verdict {
  if (room.phase.name === 'closed') return refuse({ code: 'closed' });
  if (room.revision >= LIMITS.entries) return refuse({ code: 'full' });
  const person = actor.role === 'participant' ? room.people.get(actor.id) : undefined;
  const verdict = ofAnyone(room, actor, person, command);
  if ('refusal' in verdict || command.type === 'leave' || !person?.isAway) return verdict;
  // Whoever says something is there, even without a stream.
  return { ...verdict, events: [{ type: 'returned', participant: person.id }, ...verdict.events] };
}
