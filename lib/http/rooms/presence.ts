import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Command } from '#lib/rooms/command.ts';
import type { Room } from '#lib/rooms/room.ts';
import type { Desks } from '#lib/rooms/store/room-desk.ts';
import { digestOf } from '#lib/rooms/store/secrets.ts';

/** A phone that reloads, or changes between networks, has not left. */
const GRACE_MS = 5000;

const keyOf = (code: string, person: string) => `${code} ${person}`;

/** Who looks at a room through this process: a person may have several devices, and leaves with the last. */
export function openPresence(desks: Desks) {
  const streams = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();
  const returning = new Set<string>();

  async function say(code: string, id: string, command: Command) {
    const at = new Date().toISOString();
    const actor = { role: 'participant', id } as const;
    // Refused in a closed room, and lost when the store is away: presence is worth no error.
    await desks.send(code, { id: randomUUID(), digest: digestOf(command), actor, at, command }).catch(() => undefined);
  }

  async function bringBack(code: string, id: string) {
    const key = keyOf(code, id);
    if (returning.has(key)) return;
    returning.add(key);
    await say(code, id, { type: 'rejoin' });
    returning.delete(key);
  }

  return {
    enter: (code: string, id: string) => {
      const key = keyOf(code, id);
      clearTimeout(leaving.get(key));
      leaving.delete(key);
      streams.set(key, (streams.get(key) ?? 0) + 1);
    },
    leave: (code: string, id: string) => {
      const key = keyOf(code, id);
      const left = (streams.get(key) ?? 1) - 1;
      if (left > 0) {
        streams.set(key, left);
        return;
      }
      streams.delete(key);
      const timer = setTimeout(() => {
        leaving.delete(key);
        void say(code, id, { type: 'leave' });
      }, GRACE_MS);
      leaving.set(key, timer.unref());
    },
    /** Whoever looks is there, whatever another process says that has lost sight of them. */
    look: (code: string, { phase, people }: Room) => {
      if (phase.name === 'closed') return;
      for (const { id, isAway } of people.values()) {
        if (isAway && streams.has(keyOf(code, id))) void bringBack(code, id);
      }
    },
    close: () => {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}
