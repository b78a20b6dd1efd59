import 'server-only';
import path from 'node:path';
import { isAway } from '#lib/database/away.ts';
import { type Database, DatabaseProblem } from '#lib/database/database.ts';
import { openPglite } from '#lib/database/pglite.ts';
import { openPostgres } from '#lib/database/postgres.ts';
import { readEnv } from '#lib/env.ts';
import { onceInProcess } from './process-state.ts';
import { isRefusal, Refusal } from './refusal.ts';
import { onShutdown } from './shutdown.ts';

const RETRY_S = 2;

type Running = { database?: Promise<Database>; said?: string };

const running = () => onceInProcess<Running>('database', () => ({}));

async function open(): Promise<Database> {
  const { databaseUrl, dataDir } = readEnv();
  const migrations = path.join(/* turbopackIgnore: true */ process.cwd(), 'drizzle');
  const database = databaseUrl
    ? await openPostgres(databaseUrl, migrations)
    : await openPglite(path.join(/* turbopackIgnore: true */ dataDir, 'database'), migrations);
  onShutdown(() => database.close());
  return database;
}

/** The one line for the log; the same trouble once, however often it is met. */
function log(state: Running, error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  if (state.said === sentence) return;
  state.said = sentence;
  console.error(`saikyo-ecs: the database cannot be used: ${sentence}`);
}

/** A trouble of the database as a Refusal (503), with what to do about it; anything else as it is. */
export function databaseRefusal(error: unknown): unknown {
  if (isRefusal(error)) return error;
  const isProblem = error instanceof DatabaseProblem;
  if (!isProblem && !isAway(error)) return error;
  log(running(), error);
  if (isProblem) return new Refusal({ code: `database-${error.kind}` as const });
  return new Refusal({ code: 'database-away', retryAfterSeconds: RETRY_S });
}

/**
 * The one database of this process, opened when a feature first needs it, and again after a failure. Nothing may ask for it
 * while a module is loaded. Throws a Refusal (503) where it cannot be opened.
 */
export function theDatabase(): Promise<Database> {
  const state = running();
  const opened =
    state.database ??
    open().then(
      (database) => {
        delete state.said;
        return database;
      },
      (error: unknown) => {
        delete state.database;
        throw databaseRefusal(error);
      },
    );
  state.database = opened;
  return opened;
}
