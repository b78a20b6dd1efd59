import type { Operation, StackEventEntry } from './entry.ts';
import type { DeployError } from './problem.ts';
import { isSettled } from './stack-state.ts';

/** A resource that was stopped because another had failed: never the cause. */
const CANCELLED = /^Resource (?:creation|update|deletion) cancelled/i;

const inOrder = (events: readonly StackEventEntry[]): StackEventEntry[] =>
  events.toSorted((a, b) => a.at.localeCompare(b.at));

/** The first resource that failed in an operation and says why; the stack's own words where no resource does. */
export function firstFailure(events: readonly StackEventEntry[]): Pick<DeployError, 'resource' | 'reason'> | null {
  const ordered = inOrder(events);
  const failed = ordered.filter(({ status }) => status.endsWith('_FAILED'));
  const cause = failed.find(({ isStack, reason }) => !isStack && !CANCELLED.test(reason ?? ''));
  if (cause) return { resource: cause.logicalId, reason: cause.reason ?? cause.status };
  const ofStack = ordered.find(({ isStack, status, reason }) => isStack && reason && /FAILED|ROLLBACK/.test(status));
  return ofStack ? { reason: ofStack.reason ?? '' } : null;
}

/**
 * The status in which an operation ended, by its events alone: a stale answer of DescribeStacks cannot end it, and what
 * others do to the stack while it goes on is seen.
 */
export function endingStatus(events: readonly StackEventEntry[]): string | undefined {
  const ofStack = inOrder(events.filter(({ isStack }) => isStack));
  const newest = ofStack.at(-1);
  return newest && ofStack.some(({ isOurs }) => isOurs) && isSettled(newest.status) ? newest.status : undefined;
}

export type Outcome = { state: 'succeeded' | 'failed' | 'cancelled'; error?: DeployError };

const GOOD: Record<Operation['kind'], ReadonlySet<string>> = {
  execute: new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']),
  delete: new Set(['DELETE_COMPLETE']),
  rollback: new Set(['ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']),
  'continue-rollback': new Set(['UPDATE_ROLLBACK_COMPLETE']),
};

/** What the status at the end means for the run. */
export function outcomeOf(
  { kind }: Operation,
  status: string,
  events: readonly StackEventEntry[],
  isCancelled: boolean,
): Outcome {
  if (GOOD[kind].has(status)) return { state: 'succeeded' };
  const failure = firstFailure(events.filter(({ isOurs }) => isOurs)) ?? { reason: status };
  if (status === 'DELETE_COMPLETE') return { state: 'failed', error: { kind: 'deleted', reason: status, status } };
  if (isCancelled && status === 'UPDATE_ROLLBACK_COMPLETE') {
    return { state: 'cancelled', error: { kind: 'rolled-back-by-cancel', reason: '', status } };
  }
  if (status === 'UPDATE_ROLLBACK_FAILED')
    return { state: 'failed', error: { kind: 'rollback-failed', ...failure, status } };
  if (kind === 'execute' && (status === 'CREATE_FAILED' || status === 'UPDATE_FAILED')) {
    return { state: 'failed', error: { kind: 'paused', ...failure, status } };
  }
  return { state: 'failed', error: { kind: 'resource', ...failure, status } };
}
