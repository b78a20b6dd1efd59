import 'server-only';
import { type Clients, createClients } from '#lib/deploy/clients.ts';
import { machineCredentials, roleCredentials } from '#lib/deploy/credentials.ts';
import { DeployProblem } from '#lib/deploy/problem.ts';
import type { Target } from '#lib/deploy/run.ts';
import { type Connection, findConnection, roleArnOf } from './connection-store.ts';
import { readLocal } from './local-account.ts';

/** What the rehearsal takes: it asks for no real ones, and must never get any. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'REHEARSAL', secretAccessKey: 'rehearsal' };

/** Clients of the server's own credentials: the SDK's default chain, AWS_PROFILE included, or one profile. */
export const localClients = (region: string, profile?: string): Clients =>
  createClients({ region, credentials: machineCredentials(profile) });

/** Clients of a connected account's role. */
export function connectionClients(connection: Connection, region = connection.region): Clients {
  const { externalId } = connection;
  const credentials = roleCredentials({ roleArn: roleArnOf(connection), externalId, region });
  return createClients({ region, credentials });
}

/** The clients of a run's account. Throws DeployProblem where the connection is gone. */
export function clientsFor({ account, region }: Target, rehearsalEndpoint: string): Clients {
  // The endpoint is given, never looked up: AWS_ENDPOINT_URL is for the accounts that are not rehearsed.
  if (account === 'rehearsal') {
    return createClients({ region, endpoint: rehearsalEndpoint, credentials: REHEARSAL_CREDENTIALS });
  }
  const local = readLocal(account);
  if (local) return localClients(region, local.profile);
  const connection = findConnection(account);
  if (!connection) throw new DeployProblem({ kind: 'credentials', reason: 'The connection was deleted.' });
  return connectionClients(connection, region);
}
