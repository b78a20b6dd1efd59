import 'server-only';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { type Clients, createClients } from '#lib/deploy/clients.ts';
import type { Target } from '#lib/deploy/run.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { type Connection, findConnection, roleArnOf } from './connection-store.ts';

/** What the rehearsal takes: it asks for no real ones, and must never get any. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'REHEARSAL', secretAccessKey: 'rehearsal' };
const METADATA_TIMEOUT_MS = 1_000;
const SESSION_S = 3_600;

/** The SDK's default chain, AWS_PROFILE included: of whoever started the server, and nobody else. */
const ownCredentials = () => fromNodeProviderChain({ timeout: METADATA_TIMEOUT_MS, maxRetries: 0 });

/** Clients of the server's own credentials. */
export const localClients = (region: string): Clients => createClients({ region, credentials: ownCredentials() });

/** Clients of the rehearsal, whose endpoint is given and never looked up in the environment. */
export function rehearsalClients(region: string, endpoint: string): Clients {
  return createClients({ region, endpoint, credentials: REHEARSAL_CREDENTIALS });
}

/** Clients that work as a connection's role. */
export function connectionClients(region: string, connection: Connection): Clients {
  const credentials = fromTemporaryCredentials({
    masterCredentials: ownCredentials(),
    params: {
      RoleArn: roleArnOf(connection),
      RoleSessionName: 'saikyo-ecs',
      ExternalId: connection.externalId,
      DurationSeconds: SESSION_S,
    },
    clientConfig: { region, requestHandler: { connectionTimeout: 3_000, requestTimeout: 8_000 } },
  });
  return createClients({ region, credentials });
}

/** The clients of a run's account. Throws a Refusal where the connection is gone. */
export function clientsFor({ account, region }: Target, rehearsalEndpoint: string): Clients {
  if (account === 'rehearsal') return rehearsalClients(region, rehearsalEndpoint);
  if (account === 'local') return localClients(region);
  const connection = findConnection(account);
  if (!connection) throw new Refusal({ code: 'account-unknown', field: 'account' });
  return connectionClients(region, connection);
}
