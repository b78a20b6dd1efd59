import 'server-only';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { troubleOf } from '#lib/deploy/aws-problem.ts';
import type { Clients } from '#lib/deploy/clients.ts';
import { type DeployError, DeployProblem } from '#lib/deploy/problem.ts';
import { type Connection, roleArnOf } from './connection-store.ts';

const SESSION_S = 900;
const ATTEMPTS = 3;
/** A list of accounts must not wait for credentials that never come; a person who tests a role can wait longer. */
const IDENTITY_MS = 2_000;
const ROLE_MS = 20_000;

type Answer<T> = { value: T } | { error: DeployError };

/** One question to STS, asked again after faults of the transport; without an answer in time it counts as unreachable. */
async function ask<T>(
  action: string,
  secrets: readonly string[],
  waitMs: number,
  send: () => Promise<T>,
): Promise<Answer<T>> {
  const waiting = new AbortController();
  const late = sleep<Answer<T>>(waitMs, { error: { kind: 'network', reason: `${action}: ${waitMs} ms` } }, waiting);
  late.catch(() => undefined);
  return Promise.race([repeat(action, secrets, send), late]).finally(() => waiting.abort());
}

async function repeat<T>(action: string, secrets: readonly string[], send: () => Promise<T>): Promise<Answer<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { value: await send() };
    } catch (cause) {
      const { error, isRetryable } = troubleOf(cause, action, secrets);
      if (!isRetryable || attempt >= ATTEMPTS) return { error };
    }
  }
}

/** The account that credentials belong to. Throws DeployProblem. */
export async function callerIdentity({ sts }: Clients): Promise<{ accountId: string; arn: string }> {
  const answer = await ask('sts:GetCallerIdentity', [], IDENTITY_MS, () => sts.send(new GetCallerIdentityCommand({})));
  if ('error' in answer) throw new DeployProblem(answer.error);
  return { accountId: answer.value.Account ?? '', arn: answer.value.Arn ?? '' };
}

type Asked = Pick<Connection, 'accountId' | 'roleName'> & { externalId?: string };

/** Assumes a role for a moment; answers the account that it is of. */
function assume({ sts }: Clients, { externalId, ...role }: Asked): Promise<Answer<string>> {
  const input = { RoleArn: roleArnOf(role), RoleSessionName: 'saikyo-ecs-test', DurationSeconds: SESSION_S };
  return ask('sts:AssumeRole', externalId === undefined ? [] : [externalId], ROLE_MS, async () => {
    const command = new AssumeRoleCommand({ ...input, ...(externalId !== undefined && { ExternalId: externalId }) });
    const { AssumedRoleUser } = await sts.send(command);
    return AssumedRoleUser?.Arn?.split(':')[4] ?? '';
  });
}

/** As long as a right one: a policy that only asks for some id, or for its form, lets it pass. */
const wrongId = () => randomBytes(16).toString('hex');

/**
 * Whether a connection is safe to use. A role that can be assumed without the external id, or with any other, would work
 * for whoever else uses this server's account, too: the confused deputy. It is refused.
 */
export async function testRole(
  clients: Clients,
  { accountId, roleName, externalId }: Pick<Connection, 'accountId' | 'roleName' | 'externalId'>,
): Promise<{ verdict: Connection['verdict']; error?: DeployError }> {
  const role = { accountId, roleName };
  const withId = await assume(clients, { ...role, externalId });
  if ('error' in withId) return { verdict: withId.error.kind === 'denied' ? 'denied' : 'failed', error: withId.error };
  if (withId.value !== accountId) return { verdict: 'other-account' };
  for (const stranger of [role, { ...role, externalId: wrongId() }]) {
    const answer = await assume(clients, stranger);
    if ('value' in answer) return { verdict: 'no-external-id-asked' };
    if (answer.error.kind !== 'denied') return { verdict: 'failed', error: answer.error };
  }
  return { verdict: 'ready' };
}
