import 'server-only';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { type ClientOptions, TIMEOUTS } from './clients.ts';

type Credentials = NonNullable<ClientOptions['credentials']>;

/** This machine's own: the SDK's default chain, or a named profile. Read again when they have expired. */
export function machineCredentials(profile?: string): Credentials {
  return fromNodeProviderChain(profile ? { profile } : {});
}

export type ConnectedRole = {
  roleArn: string;
  /** Absent only where a connection is tested: a role that can be had without it is refused. */
  externalId?: string;
  region: string;
  endpoint?: string;
  /** Who assumes the role; this machine's own when absent. */
  masterCredentials?: Parameters<typeof fromTemporaryCredentials>[0]['masterCredentials'];
};

/** A connected account's: its role, assumed with the connection's external id. */
export function roleCredentials(role: ConnectedRole): Credentials {
  const { roleArn, externalId, region, endpoint, masterCredentials } = role;
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: 'saikyo-ecs', ...(externalId ? { ExternalId: externalId } : {}) },
    clientConfig: { region, requestHandler: TIMEOUTS, ...(endpoint ? { endpoint } : {}) },
    ...(masterCredentials ? { masterCredentials } : {}),
  });
}
