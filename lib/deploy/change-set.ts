import 'server-only';
import {
  type Change as AwsChange,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DescribeChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import { type Ask, isMissing } from './ask.ts';
import type { Change } from './run.ts';

const NOTHING_TO_DO = /^(?:The submitted information didn't contain changes\.|No updates are to be performed\.)/;

export type ChangeSet = {
  stackId: string;
  changeSetId: string;
  status: string;
  executionStatus: string;
  reason: string;
  changes: Change[];
};

/** The change set's name, by which a run finds its own again. */
export const changeSetName = (runId: string): string => `saikyo-${runId}`;

export const isEmptyChangeSet = ({ status, reason }: ChangeSet): boolean =>
  status === 'FAILED' && NOTHING_TO_DO.test(reason);

function changeOf({ ResourceChange }: AwsChange): Change[] {
  if (!ResourceChange) return [];
  const { Action = '', LogicalResourceId = '', ResourceType = '', Replacement } = ResourceChange;
  const isKnown = Replacement === 'True' || Replacement === 'False' || Replacement === 'Conditional';
  return [
    { action: Action, logicalId: LogicalResourceId, type: ResourceType, replacement: isKnown ? Replacement : null },
  ];
}

/** A change set with all pages of its changes, by ARN, or by name and stack. Undefined when there is none. */
export async function readChangeSet(ask: Ask, name: string, stackName: string): Promise<ChangeSet | undefined> {
  const changes: Change[] = [];
  let token: string | undefined;
  for (;;) {
    try {
      const answer = await ask('DescribeChangeSet', (client, options) =>
        client.send(
          new DescribeChangeSetCommand({ ChangeSetName: name, StackName: stackName, NextToken: token }),
          options,
        ),
      );
      changes.push(...(answer.Changes ?? []).flatMap(changeOf));
      token = answer.NextToken;
      if (token) continue;
      const { StackId = '', ChangeSetId = '', Status = '', ExecutionStatus = '', StatusReason = '' } = answer;
      const ids = { stackId: StackId, changeSetId: ChangeSetId };
      return { ...ids, status: Status, executionStatus: ExecutionStatus, reason: StatusReason, changes };
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw cause;
    }
  }
}

/** Asks for the change set; repeated with the same token it is the same one. */
export async function createChangeSet(ask: Ask, input: CreateChangeSetCommandInput) {
  const { StackId = '', Id = '' } = await ask('CreateChangeSet', (client, options) =>
    client.send(new CreateChangeSetCommand(input), options),
  );
  return { stackId: StackId, changeSetId: Id };
}
