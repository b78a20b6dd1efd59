import type { DeployError } from './problem.ts';

/** Where a run deploys. The account id is what STS must answer, at every start of work. */
export type Target = { account: string; accountId: string; region: string };

export type Pair = { key: string; value: string };

export type RunRequest = {
  /** Letters, digits and hyphens: every token and the change set's name are made of it. */
  id: string;
  target: Target;
  stackName: string;
  template: string;
  parameters: readonly Pair[];
  tags: readonly Pair[];
  /** The ARN of a leftover stack (ROLLBACK_COMPLETE) that is to go first, and its name as the person typed it. */
  replaces?: { stackId: string; stackName: string };
};

export type RunKind = 'deploy' | 'delete' | 'rollback';
export type RunState = 'preparing' | 'review' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'superseded';

export type Change = {
  action: string;
  logicalId: string;
  type: string;
  replacement: 'True' | 'False' | 'Conditional' | null;
};

/** What CloudFormation itself found while it made the change set, and lets pass; in its own words. */
export type Warning = { logicalId: string; reason: string };

/** A role or another identity that the template makes. `name` is absent where AWS makes one up. */
export type Role = { logicalId: string; type: string; name?: string; policies: string[]; statements?: Statement[] };

/** What an inline policy of the template allows or denies, as one can read it. */
export type Statement = { isAllowed: boolean; actions: string[]; resources: string[] };

/** `status` null: nothing heard of it yet. */
export type ResourceProgress = {
  logicalId: string;
  type: string;
  status: string | null;
  at: string | null;
  reason?: string;
};

export type Output = { key: string; value: string; description?: string };

export type Drift = {
  status: string;
  at: string;
  resources: { logicalId: string; type: string; status: string; differences: { path: string; kind: string }[] }[];
};

/** What goes on beside the state: AWS limits us, credentials or clock must be mended first, the network is away. */
export type Notice = 'slowed' | 'credentials' | 'clock' | 'reconnecting';

/** What a person may know besides: the template was minified, there was nothing to do. */
export type Note = 'minified' | 'nothing-to-do';

/** What can be done next with the run as it stands. */
export type Offer = 'execute' | 'cancel' | 'delete' | 'rollback' | 'continue-rollback' | 'replace' | 'resume' | 'drift';

export type RunView = {
  id: string;
  kind: RunKind;
  state: RunState;
  target: Target;
  stackName: string;
  stackId?: string;
  changeSetId?: string;
  changeSetType?: 'CREATE' | 'UPDATE';
  changes: Change[];
  warnings?: Warning[];
  capabilities: string[];
  roles: Role[];
  resources: ResourceProgress[];
  outputs: Output[];
  error?: DeployError;
  notice?: Notice;
  notes: Note[];
  offers: Offer[];
  drift?: Drift;
  /** Since when a detection of drift goes on. */
  driftSince?: string;
  /** Why the last detection came to nothing. */
  driftError?: DeployError;
  /** When the operation was ordered that goes on or went on last. */
  startedAt?: string;
  sequence: number;
  createdAt: string;
  updatedAt: string;
};

/** One step of a run for who watches it; `view` is the run as it stood then. */
export type RunUpdate = { sequence: number; view: RunView } & (
  | { type: 'resource'; resource: ResourceProgress }
  | { type: 'state' }
);
