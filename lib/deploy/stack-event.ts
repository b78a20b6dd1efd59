import type { StackEvent } from '@aws-sdk/client-cloudformation';
import type { StackEventEntry } from './entry.ts';
import { redact } from './redact.ts';
import type { Pair } from './run.ts';

/** An event as it is kept: whose it is by its token, its reason without secrets. */
export function eventEntryOf(
  event: StackEvent,
  stackId: string,
  isOurs: (token: string | undefined) => boolean,
  secrets: readonly Pair[],
): StackEventEntry {
  const { EventId = '', LogicalResourceId = '', ResourceType = '', ResourceStatus = '', Timestamp } = event;
  const reason = redact(
    event.ResourceStatusReason ?? '',
    secrets.map(({ value }) => value),
  );
  return {
    eventId: EventId,
    logicalId: LogicalResourceId,
    type: ResourceType,
    status: ResourceStatus,
    at: (Timestamp ?? new Date(0)).toISOString(),
    isStack: event.PhysicalResourceId === stackId && ResourceType === 'AWS::CloudFormation::Stack',
    isOurs: isOurs(event.ClientRequestToken),
    ...(reason ? { reason } : {}),
  };
}
