import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { z } from 'zod';

/** What the tests read of an entry, past the product: an independent look at what was kept. */
const SELECT = `select revision, actor, command_id as "commandId", entry->'answer'->>'revision' as answered
  from room_entries where code = $1 order by revision`;

const rowsSchema = z.array(
  z.object({ revision: z.number(), actor: z.string(), commandId: z.string(), answered: z.coerce.number() }),
);

export type KeptEntry = z.infer<typeof rowsSchema>[number];

/** The entries of a room in a server's database. */
export async function readPostgres(url: string, code: string): Promise<KeptEntry[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(SELECT, [code]);
    return rowsSchema.parse(rows);
  } finally {
    await client.end();
  }
}

/** The entries of a room in the embedded database of a data directory that no process has open. */
export async function readPglite(dataDir: string, code: string): Promise<KeptEntry[]> {
  const database = await PGlite.create(join(dataDir, 'database', 'pglite'));
  try {
    const { rows } = await database.query(SELECT, [code]);
    return rowsSchema.parse(rows);
  } finally {
    await database.close();
  }
}
