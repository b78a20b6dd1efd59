import { offers, type Run } from '#components/deploy/run.ts';

type Ended = Pick<Run, 'kind' | 'state' | 'changeSetType' | 'error' | 'offers'>;

/** Whether a failed creation has left a stack that can only be deleted: this run's own, or one that it met. */
export function hasLeftover(run: Ended): boolean {
  if (offers(run, 'replace')) return true;
  const isFailed = run.kind === 'deploy' && run.state === 'failed' && run.error?.kind === 'resource';
  // Where more is offered, the creation stopped before its rollback, and going back comes first.
  return isFailed && run.changeSetType === 'CREATE' && offers(run, 'delete') && !offers(run, 'rollback');
}
