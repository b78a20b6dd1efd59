import 'server-only';
import { CloudFormationClient, type CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';

export type Clients = { cloudFormation: CloudFormationClient; sts: STSClient; iam: IAMClient };

/** A request that stays silent is ended; the SDK's default is never. */
export const TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: 8_000,
  socketTimeout: 8_000,
  throwOnRequestTimeout: true,
};

export type ClientOptions = {
  region: string;
  /** Of the server's own configuration only; never from a request. */
  endpoint?: string;
  credentials?: NonNullable<CloudFormationClientConfig['credentials']>;
  /** Shorter in tests. */
  requestTimeoutMs?: number;
};

/**
 * Clients that always end: a call is repeated by `callAws`, which knows the run's notice and its budget, so the SDK itself
 * tries once. Without `credentials` the SDK's default chain counts.
 */
export function createClients(options: ClientOptions): Clients {
  const { region, endpoint, credentials, requestTimeoutMs = TIMEOUTS.requestTimeout } = options;
  const shared = {
    region,
    maxAttempts: 1,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
    requestHandler: { ...TIMEOUTS, requestTimeout: requestTimeoutMs, socketTimeout: requestTimeoutMs },
  };
  return { cloudFormation: new CloudFormationClient(shared), sts: new STSClient(shared), iam: new IAMClient(shared) };
}
