import type { StackEventEntry } from './entry.ts';
import type { DeployError } from './problem.ts';
import type { Offer, RunView } from './run.ts';
import { isReplaceable } from './stack-state.ts';

const BY_STATUS: Record<string, Offer[]> = {
  CREATE_COMPLETE: ['delete', 'drift'],
  UPDATE_COMPLETE: ['delete', 'drift'],
  UPDATE_ROLLBACK_COMPLETE: ['delete', 'drift'],
  IMPORT_COMPLETE: ['delete', 'drift'],
  IMPORT_ROLLBACK_COMPLETE: ['delete', 'drift'],
  CREATE_FAILED: ['rollback', 'delete'],
  UPDATE_FAILED: ['rollback', 'delete'],
  UPDATE_ROLLBACK_FAILED: ['continue-rollback', 'delete'],
  ROLLBACK_COMPLETE: ['delete'],
  ROLLBACK_FAILED: ['delete'],
  DELETE_FAILED: ['delete'],
};

export type Offering = {
  view: RunView;
  stackStatus?: string;
  events: readonly StackEventEntry[];
  isSent: boolean;
  withdrawn?: object;
};

const isWaiting = ({ notice, error }: RunView): boolean =>
  notice === 'credentials' || notice === 'clock' || error !== undefined;

/** Before the execution is known to be taken, nobody can say what a deletion or a cancellation would meet. */
function whileRunning({ view, events, isSent }: Offering): Offer[] {
  const isRollingBack = events.some(({ isStack, status }) => isStack && status.includes('ROLLBACK'));
  const canCancel = isSent && view.kind === 'deploy' && view.changeSetType === 'UPDATE' && !isRollingBack;
  const canRemove = isSent && view.kind === 'deploy' && view.changeSetType === 'CREATE';
  return [
    ...(isWaiting(view) ? ['resume' as const] : []),
    ...(canCancel ? ['cancel' as const] : []),
    ...(canRemove ? ['delete' as const] : []),
  ];
}

const statusOfError = (error: DeployError | undefined): string | undefined =>
  error?.stackId ? error.status : undefined;

/** What a person can do next with the run. `replace`: ask again, with the leftover's ARN and its typed name as `replaces`. */
export function offersOf(offering: Offering): Offer[] {
  const { view, stackStatus } = offering;
  if (view.error?.kind === 'unreadable') return [];
  if (offering.withdrawn) return isWaiting(view) ? ['resume'] : [];
  if (view.state === 'preparing') return ['cancel'];
  if (view.state === 'review') return ['execute', 'cancel'];
  if (view.state === 'running') return whileRunning(offering);
  const status = stackStatus ?? statusOfError(view.error);
  const replace: Offer[] = view.error?.kind === 'leftover' && isReplaceable(status) ? ['replace'] : [];
  return [...replace, ...(view.stackId && status ? (BY_STATUS[status] ?? []) : [])];
}
