import 'server-only';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type CallOptions, CallProblem, callAws } from './call.ts';
import type { Clients } from './clients.ts';
import { DeployProblem } from './problem.ts';
import type { Target } from './run.ts';

/** One call to CloudFormation by IAM's name of its action, with its repetitions. */
export type Ask = <Answer>(
  action: string,
  send: (client: CloudFormationClient, options: { abortSignal: AbortSignal }) => Promise<Answer>,
) => Promise<Answer>;

export function askOf({ cloudFormation }: Clients, options: Omit<CallOptions, 'action'>): Ask {
  return (name, send) =>
    callAws((sendOptions) => send(cloudFormation, sendOptions), { ...options, action: `cloudformation:${name}` });
}

/** Refuses another account or region than the run was made for. Throws `account`, `region`, or what STS says. */
export async function checkIdentity(
  { cloudFormation, sts }: Clients,
  target: Target,
  options: Omit<CallOptions, 'action'>,
): Promise<void> {
  const region = await cloudFormation.config.region();
  if (region !== target.region) throw new DeployProblem({ kind: 'region', reason: region, names: [target.region] });
  const { Account } = await callAws((sendOptions) => sts.send(new GetCallerIdentityCommand({}), sendOptions), {
    ...options,
    action: 'sts:GetCallerIdentity',
  });
  if (Account !== target.accountId) {
    throw new DeployProblem({ kind: 'account', reason: Account ?? '', names: [target.accountId] });
  }
}

/** True for CloudFormation's ways of saying that a stack or a change set is not there. */
export const isMissing = (cause: unknown): boolean =>
  cause instanceof CallProblem &&
  (cause.code.startsWith('ChangeSetNotFound') ||
    (cause.error.kind === 'invalid' && /does not exist/i.test(cause.message)));
