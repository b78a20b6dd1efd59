import 'server-only';
import { GetRoleCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import type { Clients } from './clients.ts';
import { inTime } from './in-time.ts';
import { signedCall } from './signed-call.ts';

/** What a look can say: there, missing, or nothing, where the account does not let us look or does not answer in time. */
export type Seen = 'there' | 'missing' | 'unknown';

/** The account's alias; undefined where it has none, or we may not ask. */
export function accountAlias({ iam }: Clients): Promise<string | undefined> {
  return inTime(async (abortSignal) => {
    const { AccountAliases } = await iam.send(new ListAccountAliasesCommand({}), { abortSignal });
    return AccountAliases?.[0];
  }, undefined);
}

const isNotThere = (cause: unknown) => cause instanceof Error && cause.name === 'NoSuchEntityException';

/** Whether a role of a service is there. */
export function serviceRole({ iam }: Clients, RoleName: string): Promise<Seen> {
  return inTime<Seen>(async (abortSignal) => {
    try {
      await iam.send(new GetRoleCommand({ RoleName }), { abortSignal });
      return 'there';
    } catch (cause) {
      return isNotThere(cause) ? 'missing' : 'unknown';
    }
  }, 'unknown');
}

/** Whether API Gateway has its role for logs in this account and Region. */
export function apiGatewayRole(clients: Clients): Promise<Seen> {
  return inTime<Seen>(async (signal) => {
    const answer = await signedCall(clients, { service: 'apigateway', path: '/account' }, signal);
    const { cloudwatchRoleArn } = JSON.parse(answer);
    return typeof cloudwatchRoleArn === 'string' && cloudwatchRoleArn !== '' ? 'there' : 'missing';
  }, 'unknown');
}
