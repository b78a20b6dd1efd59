import type { Phase } from './room.ts';

type Name = Phase['name'];

/** Back is allowed where it harms no one: a reveal by mistake, a result that the room wants to talk about again. */
const NEXT: Readonly<Record<Name, readonly Name[]>> = {
  lobby: ['vote', 'closed'],
  vote: ['revealed', 'lobby', 'closed'],
  revealed: ['discuss', 'result', 'vote', 'closed'],
  discuss: ['revote', 'discuss', 'revealed', 'result', 'closed'],
  revote: ['discuss', 'revealed', 'result', 'closed'],
  result: ['consent', 'discuss', 'revealed', 'closed'],
  consent: ['result', 'closed'],
  closed: [],
};

/** Where a room may go from its phase. */
export function phasesAfter({ name }: Pick<Phase, 'name'>): readonly Name[] {
  return NEXT[name];
}

/** Whether all may read what a room has said once it has come to a phase; closing it reveals nothing. */
export function isRevealedIn({ name }: Phase, before: boolean): boolean {
  return name === 'closed' ? before : name !== 'lobby' && name !== 'vote';
}
