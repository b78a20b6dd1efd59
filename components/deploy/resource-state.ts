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

/**
 * A run as its reader sees it. When an update has made a new resource, CloudFormation's last word on it is that the old
 * one is deleted: the resource is there all the same. What the change set removes is meant to go.
 */
export function withoutCleanUp(run: Run): Run {
  if (run.kind !== 'deploy') return run;
  const actions = new Map(run.changes.map(({ logicalId, action }) => [logicalId, action]));
  const resources = run.resources.map((resource): Resource => {
    const action = actions.get(resource.logicalId);
    if (action === 'Remove') return { ...resource, isToGo: true };
    const isCleaned = action === 'Modify' && resource.status?.startsWith('DELETE_');
    return isCleaned ? { ...resource, status: 'UPDATE_COMPLETE' } : resource;
  });
  return { ...run, resources };
}

type Progress = { done: number; total: number };

/** How far a run or a part of it is: what is there of what is to come or, where everything goes, what has gone. */
export function progressOf({ kind, resources }: Pick<Run, 'kind' | 'resources'>): Progress {
  const isFinished = (resource: Resource) => {
    const state = stateOf(resource);
    if (kind === 'delete' || resource.isToGo) return state === 'gone' || state === 'kept';
    return state === 'done';
  };
  return { done: resources.filter(isFinished).length, total: resources.length };
}

const URGENT: readonly ResourceState[] = ['failed', 'working', 'removing', 'waiting'];

/** What several resources are together: what the most urgent of them is. What never began went with the others. */
export function sharedState(states: readonly ResourceState[]): ResourceState {
  const urgent = URGENT.find((state) => states.includes(state));
  if (urgent === 'waiting' && states.includes('gone')) return 'gone';
  return urgent ?? (states.includes('done') ? 'done' : (states[0] ?? 'waiting'));
}

/** Whether an update failed and everything is as it was before it. */
export function isAsBefore({ kind, state, changeSetType, resources }: Run): boolean {
  const isUndone = kind === 'deploy' && state === 'failed' && changeSetType === 'UPDATE';
  return isUndone && !resources.some((resource) => stateOf(resource) === 'failed');
}

/** Whether CloudFormation takes back what it made, while the run is still meant to make something. */
export function isTakenBack({ kind, resources }: Pick<Run, 'kind' | 'resources'>): boolean {
  if (kind !== 'deploy') return false;
  const states = resources.map(stateOf);
  return states.includes('failed') || (states.includes('removing') && !states.includes('working'));
}
