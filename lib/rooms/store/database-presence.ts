import 'server-only';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import type { PresenceStore, Present } from './presence-store.ts';
import { roomPresence as table } from './schema.ts';

const isOver = lt(table.until, sql`now()`);

/** Presence in the rooms of a database. */
export function databasePresence({ db }: Pick<Database, 'db'>): PresenceStore {
  async function hold(process: string, present: Present, leaseMs: number) {
    const said = sql`${JSON.stringify(present)}::jsonb`;
    await db.execute(sql`
      with dropped as (delete from ${table} where process = ${process} and not (${said} ? code))
      insert into ${table} (process, code, people, until)
      select ${process}, key, value, now() + ${leaseMs}::integer * interval '1 millisecond' from jsonb_each(${said})
      on conflict (process, code) do update set people = excluded.people, until = excluded.until`);
  }

  async function ended() {
    const codes = db.select({ code: table.code }).from(table).where(isOver);
    const rows = await db
      .select({ process: table.process, code: table.code, people: table.people, isOver: sql<boolean>`${isOver}` })
      .from(table)
      .where(inArray(table.code, codes));
    const seen = new Set(rows.flatMap((row) => (row.isOver ? [] : row.people.map((id) => `${row.code} ${id}`))));
    return rows
      .filter((row) => row.isOver)
      .map(({ process, code, people }) => ({
        process,
        code,
        people: people.filter((id) => !seen.has(`${code} ${id}`)),
      }));
  }

  async function forget({ process, code }: { process: string; code: string }) {
    await db.delete(table).where(and(eq(table.process, process), eq(table.code, code), isOver));
  }

  return { hold, ended, forget };
}
