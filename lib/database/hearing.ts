import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Hear } from './database.ts';

/** All topics share it: one connection that listens is enough for a process. */
export const CHANNEL = 'saikyo_ecs';

/** Part of a select, it is told when the transaction commits, and only then. Ids alone: a payload holds at most 8,000 bytes. */
export function told(topic: string, text: string): SQL {
  return sql`pg_notify(${CHANNEL}, ${`${topic} ${text}`})`;
}

/** The same as a statement of its own. */
export function announce(topic: string, text: string): SQL {
  return sql`select ${told(topic, text)}`;
}

/** Those who listen in this process, by topic. */
export function openHearing() {
  const all = new Map<string, Set<Hear>>();
  return {
    tell: (payload: string | undefined) => {
      const [, topic, text] = /^([a-z]+) (.+)$/.exec(payload ?? '') ?? [];
      if (topic === undefined || text === undefined) return;
      for (const hear of all.get(topic) ?? []) hear({ text });
    },
    tellMissed: () => {
      for (const hears of all.values()) for (const hear of hears) hear('missed');
    },
    listen: (topic: string, hear: Hear) => {
      const hears = all.get(topic) ?? new Set();
      all.set(topic, hears.add(hear));
      return () => {
        hears.delete(hear);
      };
    },
  };
}
