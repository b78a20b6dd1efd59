import type { Phase } from '#lib/rooms/room.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** A move that who leads the room can make now. `missing`: how many have not answered what it ends. */
export type Move = { word: MoveWord; to: Phase['name']; requirement?: string; missing: number };

export type MoveWord =
  | { kind: 'step'; name: 'vote' | 'reveal' | 'discuss' | 'revote' | 'endRevote' | 'result' | 'consent' | 'close' }
  | { kind: 'back'; name: 'lobby' | 'vote' | 'revealed' | 'result' };

/** One primary next step, and what else is possible. Null: the room is closed. */
export type Moves = { next: Move | null; others: readonly Move[] };

/** More than three discussions do not fit into twenty minutes. */
const DISCUSSIONS_MAX = 3;

const step = (name: Extract<MoveWord, { kind: 'step' }>['name'], to: Phase['name'], missing = 0): Move => {
  return { word: { kind: 'step', name }, to, missing };
};
const back = (to: Extract<MoveWord, { kind: 'back' }>['name']): Move => {
  return { word: { kind: 'back', name: to }, to, missing: 0 };
};

/** What the room should talk about next; null when it has talked enough. */
function nextTopic({ result, requirement: now, votedAgain = [] }: Snapshot): string | null {
  if (votedAgain.length >= DISCUSSIONS_MAX) return null;
  const open = (result?.discussFirst ?? []).filter(
    ({ requirement }) => !votedAgain.includes(requirement) && requirement !== now,
  );
  return open[0]?.requirement ?? null;
}

const discuss = (requirement: string): Move => ({ ...step('discuss', 'discuss'), requirement });

/** The moves out of a phase. */
export function movesOf(room: Snapshot): Moves {
  const { phase, missing = 0, votedAgain = [] } = room;
  const current = room.requirement ?? '';
  const topic = nextTopic(room);
  const onward = topic === null ? step('result', 'result') : discuss(topic);
  const toResult = topic === null ? [] : [step('result', 'result')];
  switch (phase) {
    case 'lobby':
      return { next: step('vote', 'vote'), others: [] };
    case 'vote':
      return { next: step('reveal', 'revealed', missing), others: [back('lobby')] };
    case 'revealed':
      return { next: onward, others: [...toResult, back('vote')] };
    case 'discuss': {
      const again = { ...step('revote', 'revote'), requirement: current };
      const isDone = votedAgain.includes(current);
      return isDone
        ? { next: onward, others: [...toResult, again, back('revealed')] }
        : { next: again, others: [onward, ...toResult, back('revealed')] };
    }
    case 'revote':
      return { next: { ...step('endRevote', 'discuss', missing), requirement: current }, others: [] };
    case 'result':
      return { next: step('consent', 'consent'), others: [back('revealed')] };
    case 'consent':
      return { next: step('close', 'closed', missing), others: [back('result')] };
    case 'closed':
      return { next: null, others: [] };
  }
}

/** Minutes that a phase should take; advice, nothing ends by it. */
export const ADVICE_MINUTES: Readonly<Partial<Record<Phase['name'], number>>> = {
  lobby: 2,
  vote: 4,
  revealed: 1,
  discuss: 2,
  revote: 1,
  result: 3,
  consent: 2,
};
