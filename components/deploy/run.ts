export type RunState = 'preparing' | 'review' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'superseded';
export type AccountKind = 'rehearsal' | 'local' | 'connection';

/** What can be done next with a run as it stands; the server says it. */
export type Offer = 'execute' | 'cancel' | 'delete' | 'rollback' | 'continue-rollback' | 'replace' | 'resume' | 'drift';

export type Account = {
  id: string;
  kind: AccountKind;
  accountId: string | null;
  name?: string | undefined;
  /** What its owner calls it. */
  alias?: string | undefined;
  /** The profiles of this machine. */
  profiles?: readonly string[] | undefined;
  roleName?: string | undefined;
  stackPrefix?: string | undefined;
  regions: readonly string[];
  state: 'ready' | 'off' | 'error';
  /** Why it cannot be used, and what to do, in the page's language. */
  reason?: string | undefined;
};

export type Resource = {
  logicalId: string;
  type: string;
  /** What it is and why it is there; empty where the template does not say. */
  description: string;
  /** CloudFormation's own word; null: nothing heard of it yet. */
  status: string | null;
  at: string | null;
  reason?: string | undefined;
  /** The change set removes it. */
  isToGo?: boolean;
};

export type Change = {
  action: string;
  logicalId: string;
  type: string;
  replacement: string | null;
  description: string;
};

export type Role = {
  logicalId: string;
  type: string;
  name?: string | undefined;
  policies: readonly string[];
  /** What its inline policies allow or deny. */
  statements?: readonly { isAllowed: boolean; actions: readonly string[]; resources: readonly string[] }[] | undefined;
  description: string;
};

export type Check = { id: string; sentence: string; state: 'ok' | 'look' | 'not-checked'; source: string };

export type Output = { key: string; value: string; description?: string | undefined };

export type Drift = {
  status: string;
  resources: readonly {
    logicalId: string;
    status: string;
    differences: readonly { path: string; kind: string }[];
  }[];
};

export type RunError = {
  kind: string;
  resource: string | null;
  reason: string;
  message: string;
  next: string;
  run?: string | undefined;
};

/** `env` and `script` are addresses: whatever they lead to says its own file name. */
export type Commands = { lines: readonly string[]; env: string; script: string };

/** A run as a list shows it. */
export type RunRow = {
  id: string;
  kind: 'deploy' | 'delete' | 'rollback';
  state: RunState;
  account: { id: string; kind: AccountKind; accountId: string; alias?: string | undefined };
  region: string;
  stackName: string;
  pick: string | null;
  createdAt: string;
  updatedAt: string;
};

/** A run as the server tells it: everything that the page shows comes from here. */
export type Run = RunRow & {
  /** The parameters that say the choice again, as a query. */
  link: string | null;
  changes: readonly Change[];
  roles: readonly Role[];
  cost: { perMonthUsd: number; perHourUsd: number } | null;
  checks: readonly Check[];
  resources: readonly Resource[];
  outputs: readonly Output[];
  error: RunError | null;
  changeSetId: string | null;
  changeSetType: 'CREATE' | 'UPDATE' | null;
  capabilities: readonly string[];
  commands: Commands | null;
  /** What a terminal takes away before the stack is deleted; empty where nothing stands outside of it. */
  beforeDeletion: readonly string[];
  notice: 'slowed' | 'credentials' | 'clock' | 'reconnecting' | null;
  notes: readonly string[];
  offers: readonly string[];
  drift: Drift | null;
  /** Since when a detection of drift goes on. */
  driftSince: string | null;
  /** Why the last one came to nothing. */
  driftError: Pick<RunError, 'kind' | 'reason' | 'message' | 'next'> | null;
  /** When the operation was ordered that goes on or went on last. */
  startedAt: string | null;
};

/** Whether nothing more happens of itself. */
export const isEnded = ({ state }: Pick<Run, 'state'>): boolean =>
  state === 'succeeded' || state === 'failed' || state === 'cancelled' || state === 'superseded';

/** Whether the server offers this step now. */
export const offers = (run: Pick<Run, 'offers'>, offer: Offer): boolean => run.offers.includes(offer);
