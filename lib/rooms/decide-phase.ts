import type { Command } from './command.ts';
import { decideProxyVote } from './decide-vote.ts';
import { phasesAfter } from './phases.ts';
import type { Phase, Room } from './room.ts';
import { refuse, type Verdict } from './verdict.ts';

function isRequirement(room: Room, requirement: string): boolean {
  return room.opening.requirements.includes(requirement);
}

function move(room: Room, { to, requirement: asked }: Extract<Command, { type: 'phase' }>): Verdict {
  const { phase } = room;
  const allowed = phasesAfter(phase);
  if (!allowed.includes(to)) return refuse({ code: 'not-now', phase, allowed });
  if (to !== 'discuss' && to !== 'revote') return { events: [{ type: 'moved', to: { name: to } }] };
  const current = 'requirement' in phase ? phase.requirement : undefined;
  const requirement = asked ?? (to === 'revote' ? current : undefined);
  if (requirement === undefined || !isRequirement(room, requirement)) {
    return refuse({ code: 'unknown', field: 'requirement', value: requirement ?? '' });
  }
  // People vote again on what they have just talked about, on nothing else.
  if (to === 'revote' && requirement !== current) {
    return refuse({ code: 'value', field: 'requirement', allowed: current ?? '' });
  }
  return { events: [{ type: 'moved', to: { name: to, requirement } satisfies Phase }] };
}

function gate(room: Room, { requirement, isMust }: Extract<Command, { type: 'gate' }>): Verdict {
  if (!isRequirement(room, requirement)) return refuse({ code: 'unknown', field: 'requirement', value: requirement });
  return { events: [{ type: 'gated', requirement, isMust }] };
}

/** The commands by which a facilitator leads a room. */
export function decidePhase(room: Room, command: Command): Verdict {
  switch (command.type) {
    case 'phase':
      return move(room, command);
    case 'close':
      return { events: [{ type: 'moved', to: { name: 'closed' } }] };
    case 'gate':
      return gate(room, command);
    case 'proxy-vote':
      return decideProxyVote(room, command);
    default:
      return refuse({ code: 'not-allowed', needs: 'participant' });
  }
}
