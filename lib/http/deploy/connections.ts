import 'server-only';
import { z } from 'zod';
import { REGIONS } from '#lib/choice/regions.ts';
import { accountAlias } from '#lib/deploy/look-around.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { readJson } from '#lib/http/json-body.ts';
import { localeOf } from '#lib/http/language.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { ACCOUNT_REASONS } from '#lib/i18n/deploy-accounts.ts';
import { localIdentity } from './accounts.ts';
import { testRole } from './assume-role.ts';
import {
  accountIdSchema,
  type Connection,
  connections,
  findConnection,
  keepVerdict,
  makeConnection,
  removeConnection,
  roleNameSchema,
  stackPrefixSchema,
} from './connection-store.ts';
import { connectionClients, localClients } from './credentials.ts';
import { isAccountBusy } from './engine.ts';
import { problemOf } from './problem-words.ts';

const NAME_MAX = 60;

/** Nothing here is an address: where AWS is follows from the Region, and the role from account and name. */
export const newConnectionSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(NAME_MAX)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u),
  accountId: accountIdSchema.describe('The 12 digits of the account to connect.'),
  roleName: roleNameSchema.describe('The name that the role gets there, or has.'),
  region: z.enum(REGIONS),
  stackPrefix: stackPrefixSchema
    .default('web-')
    .describe('What the names of its stacks begin with: the role touches no others.'),
});

/** The server's own account, which the role has to trust; empty as long as the server has no credentials. */
async function trustedAccount(): Promise<string> {
  try {
    return (await localIdentity()).accountId;
  } catch (error) {
    if (problemOf(error)) return '';
    throw error;
  }
}

function known(id: string): Connection {
  const connection = findConnection(id);
  if (!connection) throw new Refusal({ code: 'connection-unknown' });
  return connection;
}

/** Makes a connection. Answers its external id, this once, and the parameters of the role template. */
export async function addConnection(request: Request): Promise<Response> {
  const asked = await readJson(request, newConnectionSchema);
  const isSame = (one: Connection) => one.accountId === asked.accountId && one.roleName === asked.roleName;
  if (connections().some(isSame)) throw new Refusal({ code: 'connection-same', field: 'roleName' });
  const { id, externalId, name, accountId, roleName, region, stackPrefix } = makeConnection(asked);
  const parameters = [
    { key: 'TrustedAccountId', value: await trustedAccount() },
    { key: 'ExternalId', value: externalId },
    { key: 'RoleName', value: roleName },
    { key: 'StackNamePrefix', value: stackPrefix },
  ];
  const made = {
    id,
    name,
    accountId,
    roleName,
    region,
    stackPrefix,
    externalId,
    roleTemplate: '/role.yaml',
    parameters,
  };
  return answerFresh(made, 201);
}

/** Tests a connection: its role must be there for us, and for nobody who does not know the external id. */
export async function testConnection(request: Request, id: string): Promise<Response> {
  const connection = known(id);
  const { verdict } = await testRole(localClients(connection.region), connection);
  const alias = verdict === 'ready' ? await accountAlias(connectionClients(connection)) : undefined;
  if (!keepVerdict(connection, verdict, alias)) throw new Refusal({ code: 'connection-unknown' });
  const reason = verdict === 'ready' ? undefined : ACCOUNT_REASONS[verdict][localeOf(request)];
  return answerFresh({ id, state: verdict === 'ready' ? 'ready' : 'error', ...(reason !== undefined && { reason }) });
}

/** Forgets a connection and its external id. The role stays where it is. */
export async function dropConnection(id: string): Promise<Response> {
  known(id);
  if (await isAccountBusy(id)) throw new Refusal({ code: 'connection-in-use' });
  removeConnection(id);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
