import 'server-only';
import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { type ClientOptions, TIMEOUTS } from './clients.ts';

type Credentials = NonNullable<ClientOptions['credentials']>;

type Chain = ReturnType<typeof fromNodeProviderChain>;

const looking = new Map<string, ReturnType<Chain>>();

/**
 * This machine's own: the SDK's default chain, AWS_PROFILE included, or one profile and nothing else, so that a profile that
 * fails never ends in another account. Read again when they have expired. Who asks while somebody looks already waits with
 * them: a credential_process that hangs is not started again beside itself.
 */
export function machineCredentials(profile?: string): Chain {
  const chain = profile === undefined ? fromNodeProviderChain() : fromIni({ profile });
  const key = profile ?? '';
  return (options) => {
    const going = looking.get(key) ?? chain(options).finally(() => looking.delete(key));
    looking.set(key, going);
    return going;
  };
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
  const { roleArn, externalId, region, endpoint, masterCredentials = machineCredentials() } = role;
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: 'saikyo-ecs', ...(externalId ? { ExternalId: externalId } : {}) },
    clientConfig: { region, requestHandler: TIMEOUTS, ...(endpoint ? { endpoint } : {}) },
    masterCredentials,
  });
}
