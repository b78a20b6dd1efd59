import type { Refused } from './call-server.ts';
import type { Resource, Run } from './run.ts';

/** A step of a resource, as CloudFormation told it. */
export type Step = Resource & { sequence: number };

export type Watched = {
  run: Run | null;
  /** Steps in the order in which they were heard; those of before the page was opened as far as they still show. */
  steps: readonly Step[];
  /** The first failure that was heard of the operation that goes on, which a rollback would soon cover. */
  firstFailure: Resource | null;
  isLost: boolean;
  refused: Refused | null;
};

export type Heard =
  | { type: 'snapshot' | 'state'; sequence: number; value: Run }
  | { type: 'resource'; sequence: number; value: Resource }
  | { type: 'lost' }
  | { type: 'refused'; refused: Refused };

export const NOTHING_HEARD: Watched = { run: null, steps: [], firstFailure: null, isLost: false, refused: null };

const isFailure = ({ status }: Resource) => status?.endsWith('_FAILED') ?? false;
/** What CloudFormation stops because something else failed is not to blame. */
const isStopped = ({ reason }: Resource) => /^Resource (creation|update) cancelled/.test(reason ?? '');

function firstFailureOf(resources: readonly Resource[]): Resource | null {
  const failures = resources.filter((resource) => isFailure(resource) && !isStopped(resource));
  return failures.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))[0] ?? null;
}

function stepsOf({ resources }: Run, sequence: number): Step[] {
  return resources
    .filter(({ at }) => at !== null)
    .toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
    .map((resource) => ({ ...resource, sequence }));
}

function withResource(run: Run, resource: Resource): Run {
  const isKnown = run.resources.some(({ logicalId }) => logicalId === resource.logicalId);
  const resources = isKnown
    ? run.resources.map((known) => (known.logicalId === resource.logicalId ? resource : known))
    : [...run.resources, resource];
  return { ...run, resources };
}

/** Another operation on the same stack begins: what failed before is not its failure. */
const isOther = (before: Run | null, run: Run) =>
  before !== null && (before.kind !== run.kind || (before.state !== 'running' && run.state === 'running'));

function withRun(watched: Watched, run: Run, steps: readonly Step[]): Watched {
  const kept = isOther(watched.run, run) ? null : watched.firstFailure;
  const firstFailure = kept ?? (run.state === 'running' ? firstFailureOf(run.resources) : null);
  return { run, steps, firstFailure, isLost: false, refused: null };
}

/** What the page knows of a run after one more message. Pure. */
export function watch(watched: Watched, heard: Heard): Watched {
  switch (heard.type) {
    case 'snapshot': {
      const isNew = watched.steps.length === 0;
      return withRun(watched, heard.value, isNew ? stepsOf(heard.value, heard.sequence) : watched.steps);
    }
    case 'state':
      return withRun(watched, heard.value, watched.steps);
    case 'resource': {
      if (!watched.run) return watched;
      const { sequence, value } = heard;
      const isHeard = watched.steps.some((step) => step.sequence === sequence && step.logicalId === value.logicalId);
      const steps = isHeard ? watched.steps : [...watched.steps, { ...value, sequence }];
      return withRun(watched, withResource(watched.run, value), steps);
    }
    case 'lost':
      return { ...watched, isLost: true };
    default:
      return { ...watched, refused: heard.refused };
  }
}
