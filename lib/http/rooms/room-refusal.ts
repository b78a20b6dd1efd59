import { Refusal } from '#lib/http/refusal.ts';
import type { Refusal as Ruled } from '#lib/rooms/command.ts';
import { LEVELS, type Room } from '#lib/rooms/room.ts';

const NEEDS = { facilitator: 'facilitator-only', participant: 'participant-only', guest: 'participant-only' } as const;
const PLAIN = { closed: 'room-closed', conflict: 'command-conflict', full: 'room-full' } as const;

function ofValue(field: string, allowed: string): Refusal {
  if (field === 'name' || field === 'voter') return new Refusal({ code: 'room-name', field });
  if (field === 'reason') return new Refusal({ code: 'room-reason', field });
  if (field === 'level') return new Refusal({ code: 'room-value', field, allowed: LEVELS });
  return new Refusal({ code: 'room-value', field, allowed: allowed.split(', ') });
}

/** What the rules of a room refuse, as an answer. */
export function roomRefusal(ruled: Ruled, room: Room): Refusal {
  switch (ruled.code) {
    case 'not-allowed':
      return new Refusal({ code: NEEDS[ruled.needs] });
    case 'not-now':
      return new Refusal({ code: 'not-now', allowed: ruled.allowed });
    case 'unknown': {
      const known = ruled.field === 'requirement' ? room.opening.requirements : undefined;
      return new Refusal({ code: 'not-in-room', field: ruled.field, ...(known && { allowed: known }) });
    }
    case 'value':
      return ofValue(ruled.field, ruled.allowed);
    default:
      return new Refusal({ code: PLAIN[ruled.code] });
  }
}
