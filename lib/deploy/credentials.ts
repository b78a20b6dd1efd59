import 'server-only';
import { fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { type ClientOptions, TIMEOUTS } from './clients.ts';

type Credentials = NonNullable<ClientOptions['credentials']>;

/** This machine's own: the SDK's default chain, or a named profile. Read again when they have expired. */
export function machineCredentials(profile?: string): Credentials {
  return fromNodeProviderChain(profile ? { profile } : {});
}

export type ConnectedRole = { roleArn: string; externalId: string; region: string; endpoint?: string };

/** A connected account's: its role, assumed with the connection's external id by this machine's credentials. */
export function roleCredentials({ roleArn, externalId, region, endpoint }: ConnectedRole): Credentials {
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: 'saikyo-ecs', ExternalId: externalId },
    clientConfig: { region, requestHandler: TIMEOUTS, ...(endpoint ? { endpoint } : {}) },
  });
}
