import type { Resource, Run } from './run.ts';

/** A resource in a state, for tests. */
export function aResource(logicalId: string, status: string | null, more: Partial<Resource> = {}): Resource {
  return { logicalId, type: 'AWS::EC2::VPC', description: '', status, at: null, ...more };
}

/** A deployment into the rehearsal that runs, for tests. */
export function aRun(more: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    kind: 'deploy',
    state: 'running',
    account: { id: 'rehearsal', kind: 'rehearsal', accountId: '000000000000' },
    region: 'ap-northeast-1',
    stackName: 'web-dev',
    pick: 'fargate.alb.cloudformation',
    createdAt: '2026-11-22T00:00:00.000Z',
    updatedAt: '2026-11-22T00:00:00.000Z',
    link: 'pick=fargate.alb.cloudformation',
    changes: [],
    roles: [],
    cost: null,
    checks: [],
    resources: [],
    outputs: [],
    error: null,
    changeSetId: null,
    changeSetType: 'CREATE',
    capabilities: [],
    commands: null,
    beforeDeletion: [],
    notice: null,
    notes: [],
    offers: [],
    drift: null,
    driftSince: null,
    driftError: null,
    startedAt: null,
    ...more,
  };
}
