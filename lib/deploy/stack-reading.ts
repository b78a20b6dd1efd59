import 'server-only';
import {
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import { type Ask, isMissing } from './ask.ts';
import type { Output } from './run.ts';

/** A stack by name or ARN; undefined when there is none. A deleted one is found by its ARN only. */
export async function readStack(ask: Ask, nameOrId: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await ask('DescribeStacks', (client, options) =>
      client.send(new DescribeStacksCommand({ StackName: nameOrId }), options),
    );
    return Stacks?.[0];
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

export const outputsOf = (stack: Stack | undefined): Output[] =>
  (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '', Description }) => ({
    key: OutputKey,
    value: OutputValue,
    ...(Description ? { description: Description } : {}),
  }));

/**
 * A stack's events, oldest first. CloudFormation lists the newest first; `isEnough` is asked after each page whether the
 * older ones are wanted too.
 */
export async function readEvents(
  ask: Ask,
  stackId: string,
  isEnough: (page: readonly StackEvent[]) => boolean,
): Promise<StackEvent[]> {
  const events: StackEvent[] = [];
  let token: string | undefined;
  do {
    const { StackEvents = [], NextToken } = await ask('DescribeStackEvents', (client, options) =>
      client.send(new DescribeStackEventsCommand({ StackName: stackId, NextToken: token }), options),
    );
    events.push(...StackEvents);
    token = isEnough(StackEvents) ? undefined : NextToken;
  } while (token);
  return events.reverse().toSorted((a, b) => (a.Timestamp?.getTime() ?? 0) - (b.Timestamp?.getTime() ?? 0));
}

/** The id of the newest event, by which a later reading tells what is new. No clock is compared. */
export async function newestEventId(ask: Ask, stackId: string): Promise<string | null> {
  const events = await readEvents(ask, stackId, () => true);
  return events.at(-1)?.EventId ?? null;
}

/** What a stack holds now. */
export async function readResources(ask: Ask, stackId: string) {
  const found: { logicalId: string; type: string; status: string }[] = [];
  let token: string | undefined;
  do {
    const { StackResourceSummaries = [], NextToken } = await ask('ListStackResources', (client, options) =>
      client.send(new ListStackResourcesCommand({ StackName: stackId, NextToken: token }), options),
    );
    for (const { LogicalResourceId = '', ResourceType = '', ResourceStatus = '' } of StackResourceSummaries) {
      found.push({ logicalId: LogicalResourceId, type: ResourceType, status: ResourceStatus });
    }
    token = NextToken;
  } while (token);
  return found;
}
