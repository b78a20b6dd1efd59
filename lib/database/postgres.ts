import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Database } from './database.ts';
import { openHearing } from './hearing.ts';
import { listenOn } from './postgres-listener.ts';

// Any number that this product alone uses: "ecs" in ASCII.
const MIGRATION_LOCK = 0x65_63_73;
const CONNECT_MS = 5000;
const CONNECTIONS = 10;

/** The migrator takes no lock of its own, and two processes that start together must not both migrate. */
async function migrateAlone(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await migrate(drizzle(client), { migrationsFolder });
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    client.release();
  }
}

/**
 * The database of a PostgreSQL server, for any number of processes.
 * @throws Error of the driver when the server cannot be reached; later calls throw while it is away, and work again after
 */
export async function openPostgres(url: string, migrationsFolder: string): Promise<Database> {
  const connection = { connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
  const pool = new pg.Pool({ ...connection, max: CONNECTIONS });
  // An idle connection that the server closes must not end the process; the pool makes another one.
  pool.on('error', () => undefined);
  const hearing = openHearing();
  try {
    await migrateAlone(pool, migrationsFolder);
    const stop = await listenOn(connection, hearing);
    const close = async () => {
      await stop();
      await pool.end();
    };
    return { db: drizzle(pool), listen: hearing.listen, close };
  } catch (problem) {
    await pool.end();
    throw problem;
  }
}
