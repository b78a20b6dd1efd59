import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { keepOutOfLogs } from '#lib/http/redacted-output.ts';
import { readChecked, recordIds, removeRecord, writeRecord } from './data-folder.ts';

const FOLDER = 'connections';
const EXTERNAL_ID_BYTES = 16;
const ID_BYTES = 6;

export const roleNameSchema = z.string().regex(/^[A-Za-z0-9+=,.@_-]{1,64}$/);
export const accountIdSchema = z.string().regex(/^\d{12}$/);
export const stackPrefixSchema = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

/** What a test of a connection can say. */
const VERDICTS = ['ready', 'not-tested', 'denied', 'no-external-id-asked', 'other-account', 'failed'] as const;

const connectionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  accountId: accountIdSchema,
  roleName: roleNameSchema,
  region: z.string(),
  stackPrefix: stackPrefixSchema,
  /** Ours alone: 128 random bits for this connection. Told once, when it is made, and never logged. */
  externalId: z.string(),
  verdict: z.enum(VERDICTS),
  /** The account's alias, as its last test saw it. */
  alias: z.string().optional(),
  createdAt: z.string(),
});
export type Connection = z.infer<typeof connectionSchema>;
export type NewConnection = Pick<Connection, 'name' | 'accountId' | 'roleName' | 'region' | 'stackPrefix'>;

/** Keeps a new connection, with an external id that nobody chose. */
export function makeConnection(asked: NewConnection): Connection {
  const connection: Connection = {
    ...asked,
    id: `c-${randomBytes(ID_BYTES).toString('hex')}`,
    externalId: randomBytes(EXTERNAL_ID_BYTES).toString('hex'),
    verdict: 'not-tested',
    createdAt: new Date().toISOString(),
  };
  keepOutOfLogs(connection.externalId);
  writeRecord(FOLDER, connection.id, connection);
  return connection;
}

export function findConnection(id: string): Connection | undefined {
  const connection = readChecked(FOLDER, id, connectionSchema);
  keepOutOfLogs(connection?.externalId);
  return connection;
}

/** Every connection, the oldest first. */
export function connections(): Connection[] {
  return recordIds(FOLDER)
    .flatMap((id) => findConnection(id) ?? [])
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** Keeps what a test said. False where the connection was deleted while it was tested: it stays deleted. */
export function keepVerdict({ id }: Connection, verdict: Connection['verdict'], alias?: string): boolean {
  const connection = findConnection(id);
  if (connection) writeRecord(FOLDER, id, { ...connection, verdict, alias });
  return connection !== undefined;
}

export function removeConnection(id: string): void {
  removeRecord(FOLDER, id);
}

/** The role of a connection, in the partition that every Region of our list belongs to. */
export function roleArnOf({ accountId, roleName }: Pick<Connection, 'accountId' | 'roleName'>): string {
  return `arn:aws:iam::${accountId}:role/${roleName}`;
}
