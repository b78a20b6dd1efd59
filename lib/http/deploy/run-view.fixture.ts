import type { RunView } from '#lib/deploy/run.ts';

/** A run in its review, in Tokyo, with what a test says of it. */
export const runView = (change: Partial<RunView>): RunView => ({
  id: 'one',
  kind: 'deploy',
  state: 'review',
  target: { account: 'local', accountId: '000000000000', region: 'ap-northeast-1' },
  stackName: 'shop-dev',
  changes: [],
  capabilities: [],
  roles: [],
  resources: [],
  outputs: [],
  notes: [],
  offers: [],
  sequence: 1,
  createdAt: '2026-11-23T00:00:00Z',
  updatedAt: '2026-11-23T00:00:00Z',
  ...change,
});
