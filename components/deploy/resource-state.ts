import type { Resource, Run } from './run.ts';

/** What a person needs to know of a resource; CloudFormation has some thirty words for it. */
export type ResourceState = 'waiting' | 'working' | 'done' | 'failed' | 'removing' | 'gone' | 'kept';

/** The state behind a status such as `CREATE_IN_PROGRESS`. */
export function stateOf({ status }: Pick<Resource, 'status'>): ResourceState {
  if (status === null) return 'waiting';
  if (status.endsWith('_FAILED')) return 'failed';
  if (status === 'DELETE_SKIPPED') return 'kept';
  if (status.startsWith('DELETE_')) return status === 'DELETE_COMPLETE' ? 'gone' : 'removing';
  return status.endsWith('_COMPLETE') ? 'done' : 'working';
}

export type Progress = { done: number; total: number };

/** How far a run is: what is there of what is to come or, where everything goes, what has gone. */
export function progressOf({ kind, resources }: Pick<Run, 'kind' | 'resources'>): Progress {
  const finished: readonly ResourceState[] = kind === 'delete' ? ['gone', 'kept'] : ['done'];
  return { done: resources.filter((one) => finished.includes(stateOf(one))).length, total: resources.length };
}

/** Whether CloudFormation takes back what it made, while the run is still meant to make something. */
export function isTakenBack({ kind, resources }: Pick<Run, 'kind' | 'resources'>): boolean {
  if (kind !== 'deploy') return false;
  const states = resources.map(stateOf);
  return states.includes('failed') || (states.includes('removing') && !states.includes('working'));
}
