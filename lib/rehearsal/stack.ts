import { createHash } from 'node:crypto';

/** A stack as plain data: what one file of the directory holds. Times are milliseconds since 1970. */
export type Stack = {
  id: string;
  name: string;
  account: string;
  region: string;
  status: string;
  reason?: string;
  createdAt: number;
  updatedAt?: number;
  deletedAt?: number;
  isProtected: boolean;
  /** What stands, or stood last without fault. */
  deployed?: Deployment;
  /** What an operation in flight works towards. */
  target?: Deployment;
  resources: Record<string, Resource>;
  /** The resources as they stood before an update, for the way back. */
  before: Record<string, Resource>;
  /** The resources that an update made and that were not there before it. */
  added: string[];
  /** What a replacement left over, to be removed in the clean-up. */
  leftOver: Resource[];
  outputs: { key: string; value: string; description?: string; exportName?: string }[];
  /** Oldest first. */
  events: StackEvent[];
  changeSets: ChangeSet[];
  changeSetId?: string;
  operation?: Operation;
  /** Request tokens, with what they asked for. */
  tokens: Record<string, string>;
  drift?: Drift;
};

export type Tag = { key: string; value: string };

export type Deployment = {
  body: string;
  parameters: Record<string, string>;
  tags: Tag[];
  capabilities: string[];
};

export type Resource = {
  logicalId: string;
  type: string;
  physicalId?: string;
  status: string;
  reason?: string;
  at: number;
  properties: Record<string, unknown>;
  attributes: Record<string, string>;
  /** What was made before it, and is removed after it. */
  needs: string[];
  policy: string;
  /** How many physical resources stood here before this one. */
  generation: number;
  /** What somebody changed beside CloudFormation. */
  tampered?: Record<string, unknown>;
};

export type StackEvent = {
  id: string;
  logicalId: string;
  physicalId: string;
  type: string;
  status: string;
  reason?: string;
  at: number;
  token?: string;
  properties?: string;
};

/** A change of a change set, in the words of the answer. */
export type Change = {
  action: 'Add' | 'Modify' | 'Remove';
  logicalId: string;
  physicalId?: string;
  type: string;
  replacement?: 'True' | 'False' | 'Conditional';
  policyAction?: string;
  scope: string[];
  details: { attribute: string; name?: string; recreation?: string; evaluation: string; cause?: string }[];
};

/** What CloudFormation finds while it makes a change set. */
export type Finding = { mode: 'FAIL' | 'WARN'; name: string; logicalId: string; reason: string };

export type ChangeSet = {
  id: string;
  name: string;
  type: 'CREATE' | 'UPDATE';
  createdAt: number;
  readyAt: number;
  status: string;
  execution: string;
  reason?: string;
  description?: string;
  token?: string;
  deployment: Deployment;
  onFailure?: string;
  changes: Change[];
  /** The reason for which it fails when it is ready. */
  failure?: string;
};

/** One resource's part of an operation; it waits for the steps whose keys stand in `after`. */
export type Step = {
  key: string;
  logicalId: string;
  work: 'create' | 'update' | 'delete' | 'restore';
  after: string[];
  phase: 'waiting' | 'started' | 'initiated' | 'done' | 'failed';
  due?: number;
  /** Only known when its turn comes: a change of what it names may leave it as it is. */
  isConditional?: boolean;
  /** Another physical resource of this logical id, left over by a replacement. */
  leftOver?: Resource;
};

export type OperationKind = 'create' | 'update' | 'clean' | 'undo-create' | 'undo-update' | 'undo-clean' | 'delete';

export type Operation = {
  kind: OperationKind;
  token?: string;
  onFailure: 'ROLLBACK' | 'DO_NOTHING' | 'DELETE';
  isRetainedExceptOnCreate: boolean;
  steps: Step[];
};

export type Drift = { id: string; startedAt: number; readyAt: number };

/** Letters and digits that depend on their seed alone, so that a stack read again tells the same story. */
export function lettersOf(seed: string, length: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'): string {
  const bytes = createHash('sha512').update(seed).digest();
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** A hexadecimal id of a length. */
export function hexOf(seed: string, length: number): string {
  return createHash('sha512').update(seed).digest('hex').slice(0, length);
}

/** An id of UUID's form. */
export function uuidOf(seed: string): string {
  return hexOf(seed, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
