import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Command } from '#lib/rooms/command.ts';
import type { Room } from '#lib/rooms/room.ts';
import type { PresenceStore } from '#lib/rooms/store/presence-store.ts';
import type { Desks } from '#lib/rooms/store/room-desk.ts';
import { digestOf } from '#lib/rooms/store/secrets.ts';
import { keepLeases } from './leases.ts';

/** A phone that reloads, or changes between networks, has not left. */
const GRACE_MS = 5000;

const keyOf = (code: string, person: string) => `${code} ${person}`;

/** Who looks at a room through this process: a person may have several devices, and leaves with the last. */
export function openPresence(desks: Desks, store: PresenceStore) {
  const streams = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();
  const returning = new Set<string>();
  const met = new Set<string>();
  const isHere = (key: string) => streams.has(key) || leaving.has(key);

  /** Refused in a closed room, which is no matter. Rejects when the store fails. */
  function say(code: string, id: string, command: Command) {
    const at = new Date().toISOString();
    const actor = { role: 'participant', id } as const;
    return desks.send(code, { id: randomUUID(), digest: digestOf(command), actor, at, command });
  }

  async function bringBack(code: string, id: string) {
    const key = keyOf(code, id);
    if (returning.has(key)) return;
    returning.add(key);
    // When the store is away, the room is shown anew once it is back.
    await say(code, id, { type: 'rejoin' }).catch(() => undefined);
    returning.delete(key);
  }

  function leaveSoon(code: string, id: string) {
    const key = keyOf(code, id);
    const timer = setTimeout(() => {
      leaving.delete(key);
      say(code, id, { type: 'leave' }).catch(() => {
        if (!isHere(key)) leaveSoon(code, id);
      });
    }, GRACE_MS);
    leaving.set(key, timer.unref());
  }

  const present = () => [...streams.keys(), ...leaving.keys()];

  async function miss(code: string, people: readonly string[]) {
    const room = await desks.look(code);
    const missed = people.filter((id) => room?.people.get(id)?.isAway === false && !isHere(keyOf(code, id)));
    await Promise.all(missed.map((id) => say(code, id, { type: 'leave' })));
  }

  const leases = keepLeases(store, { present, miss });

  /** Whoever has no stream is away some time after the last word. */
  function hear(code: string, id: string) {
    const key = keyOf(code, id);
    if (!streams.has(key)) leases.hear(key);
  }

  return {
    /**
     * A process that was killed may not have said whom it saw. So whoever comes while someone looks at the room is taken as
     * heard just now, and so are all whom it counts when it is first looked at: only then, or they would never be missed.
     */
    meet: (code: string, { phase, people }: Room, former?: Room) => {
      if (phase.name === 'closed' || (!former && met.has(code))) return;
      met.add(code);
      for (const { id, isAway } of people.values()) {
        if (!isAway && former?.people.get(id)?.isAway !== false) hear(code, id);
      }
    },
    enter: (code: string, id: string) => {
      const key = keyOf(code, id);
      clearTimeout(leaving.get(key));
      leaving.delete(key);
      streams.set(key, (streams.get(key) ?? 0) + 1);
      leases.tell();
    },
    hear,
    leave: (code: string, id: string) => {
      const key = keyOf(code, id);
      const left = (streams.get(key) ?? 1) - 1;
      if (left > 0) {
        streams.set(key, left);
        return;
      }
      streams.delete(key);
      leaveSoon(code, id);
    },
    /** Whoever looks is there, whatever another process says that has lost sight of them. */
    look: (code: string, { phase, people }: Room) => {
      if (phase.name === 'closed') return;
      for (const { id, isAway } of people.values()) {
        if (isAway && streams.has(keyOf(code, id))) void bringBack(code, id);
      }
    },
    close: () => {
      leases.close();
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}
