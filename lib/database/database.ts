import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Hears what was announced on a topic, or that something may have been missed: then all is to be read again. */
export type Hear = (told: { text: string } | 'missed') => void;

/** One database, embedded or a server's: the queries that its features make run on both. */
export type Database = {
  db: PgDatabase<PgQueryResultHKT>;
  /** Calls back at each announcement of a topic by any process on the same database; the answer stops it. */
  listen(topic: string, hear: Hear): () => void;
  close(): Promise<void>;
};

/** Why a database cannot be opened. */
export class DatabaseProblem extends Error {
  readonly kind: 'locked' | 'not-created';

  constructor(kind: DatabaseProblem['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseProblem';
    this.kind = kind;
  }
}
