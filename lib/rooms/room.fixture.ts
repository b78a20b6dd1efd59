import type { Actor, Command } from './command.ts';
import { type Opening, openRoom, type Room } from './room.ts';
import { type Taken, take } from './take.ts';

/** The five requirements of the talk's scenario, in its order. */
export const TALK = ['api-product', 'token-authz', 'private-tasks', 'svc-to-svc', 'tear-down'];

export const OPENING: Opening = {
  code: 'K7WM4P2D',
  facilitatorKeyHash: 'hash-of-the-key',
  requirements: TALK,
  asOf: '2019-02',
  lang: 'ja',
  at: '2026-11-22T09:00:00.000Z',
};

export const FACILITATOR: Actor = { role: 'facilitator' };
export const guest = (tokenHash: string): Actor => ({ role: 'guest', tokenHash });
export const person = (id: string): Actor => ({ role: 'participant', id });

let sent = 0;

/** Sends a command under an id of its own. */
export function send(room: Room, actor: Actor, command: Command): Taken {
  sent += 1;
  return take(room, { id: `c${sent}`, digest: JSON.stringify(command), actor, at: OPENING.at, command });
}

/** The room after these commands. Throws where one is refused. */
export function after(room: Room, ...steps: readonly (readonly [Actor, Command])[]): Room {
  return steps.reduce((before, [actor, command]) => {
    const taken = send(before, actor, command);
    if (taken.kind !== 'accepted') throw new Error(JSON.stringify({ command, taken }));
    return taken.room;
  }, room);
}

export const to = (name: Extract<Command, { type: 'phase' }>['to'], requirement?: string) =>
  [FACILITATOR, { type: 'phase', to: name, requirement }] as const;

/** A room in its vote, with so many people in it. */
export function roomOf(people: number): Room {
  const joins = Array.from({ length: people }, (_, index) => {
    return [guest(`hash-${index + 1}`), { type: 'join', name: null }] as const;
  });
  return after(openRoom(OPENING), ...joins, to('vote'));
}

const LEVEL_OF = { M: 'must', S: 'should', C: 'could', '-': 'none' } as const;

/** One person's card, as the decision model writes it: MMSCS. */
export function card(id: string, letters: string) {
  return TALK.map((requirement, index) => {
    const letter = letters[index];
    if (letter !== 'M' && letter !== 'S' && letter !== 'C' && letter !== '-') throw new Error(`No card: ${letters}`);
    return [person(id), { type: 'vote', requirement, level: LEVEL_OF[letter] }] as const;
  });
}
