import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetRoleCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import type { Clients } from './clients.ts';
import { signedGet } from './signed-get.ts';

/** What a look can say: there, missing, or nothing, where the account does not let us look or does not answer in time. */
export type Seen = 'there' | 'missing' | 'unknown';

const LOOK_MS = 1_500;

/** The answer, or `otherwise` where there is none in time, or a refusal: looking must never stop anybody. */
async function orElse<Answer>(look: (signal: AbortSignal) => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  const late = new AbortController();
  const answer = look(late.signal).catch(() => otherwise);
  const timeout = sleep(LOOK_MS, otherwise, { signal: late.signal }).catch(() => otherwise);
  return Promise.race([answer, timeout]).finally(() => late.abort());
}

/** The account's alias; undefined where it has none, or we may not ask. */
export function accountAlias({ iam }: Clients): Promise<string | undefined> {
  return orElse(async (abortSignal) => {
    const { AccountAliases } = await iam.send(new ListAccountAliasesCommand({}), { abortSignal });
    return AccountAliases?.[0];
  }, undefined);
}

const isNotThere = (cause: unknown) => cause instanceof Error && cause.name === 'NoSuchEntityException';

/** Whether a role of a service is there. */
export function serviceRole({ iam }: Clients, RoleName: string): Promise<Seen> {
  return orElse<Seen>(async (abortSignal) => {
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
  return orElse<Seen>(async (signal) => {
    const { status, text } = await signedGet(clients, 'apigateway', '/account', signal);
    if (status !== 200) return 'unknown';
    const { cloudwatchRoleArn } = JSON.parse(text);
    return typeof cloudwatchRoleArn === 'string' && cloudwatchRoleArn !== '' ? 'there' : 'missing';
  }, 'unknown');
}
