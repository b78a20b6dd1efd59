import 'server-only';
import { DescribeEventsCommand } from '@aws-sdk/client-cloudformation';
import type { Ask } from './ask.ts';
import { inTime } from './in-time.ts';
import { DeployProblem } from './problem.ts';
import { redact } from './redact.ts';
import type { Pair, Warning } from './run.ts';

/** What CloudFormation found when it made a change set. `isFatal`: because of it the change set failed. */
export type Finding = Warning & { isFatal: boolean };

/**
 * CloudFormation looks at names, quotas and more while it makes a change set, and tells it by DescribeEvents alone:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html
 * None where nobody may ask: `inTime` refuses nothing, so that `ask` has nothing to repeat.
 */
export async function findingsOf(ask: Ask, changeSetId: string, secrets: readonly Pair[]): Promise<Finding[]> {
  const input = { ChangeSetName: changeSetId, Filters: { FailedEvents: true } };
  const answer = await ask('DescribeEvents', (client) =>
    inTime((abortSignal) => client.send(new DescribeEventsCommand(input), { abortSignal }), undefined),
  );
  const values = secrets.map(({ value }) => value);
  return (answer?.OperationEvents ?? []).flatMap((event) => {
    const { EventType, ValidationStatus, ValidationStatusReason = '', LogicalResourceId = '' } = event;
    if (EventType !== 'VALIDATION_ERROR' || ValidationStatus === 'SKIPPED' || ValidationStatusReason === '') return [];
    const isFatal = event.ValidationFailureMode === 'FAIL';
    return [{ logicalId: LogicalResourceId, reason: redact(ValidationStatusReason, values), isFatal }];
  });
}

/** Why a change set failed: what was found, of which its own reason says no more than that something was. */
export function failedChangeSet(reason: string, findings: readonly Finding[]): DeployProblem {
  const [first, ...others] = findings.filter(({ isFatal }) => isFatal);
  if (!first) return new DeployProblem({ kind: 'change-set', reason });
  const more = others.map((other) => (other.logicalId === '' ? other.reason : `${other.logicalId}: ${other.reason}`));
  const resource = first.logicalId === '' ? {} : { resource: first.logicalId };
  return new DeployProblem({ kind: 'change-set', reason: [first.reason, ...more].join('; '), ...resource });
}

/** What a person should read before the execution. */
export const warningsOf = (findings: readonly Finding[]): Warning[] =>
  findings.filter(({ isFatal }) => !isFatal).map(({ logicalId, reason }) => ({ logicalId, reason }));
