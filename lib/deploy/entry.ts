import type { DeployError } from './problem.ts';
import type { Change, Drift, Note, Notice, Output, Pair, Role, RunRequest, Warning } from './run.ts';

/** What of a request is kept: values of NoEcho parameters are not. */
export type KeptRequest = Omit<RunRequest, 'parameters'> & { parameters: Pair[]; secretKeys: string[] };

export type Plan = {
  changeSetType: 'CREATE' | 'UPDATE';
  /** No stack of the name was there: what this run's change set creates, this run may remove again. */
  isOwnStack: boolean;
  /** The ARN of the leftover that goes first. */
  leftover?: string;
};

export type OperationKind = 'execute' | 'delete' | 'rollback' | 'continue-rollback';

export type Operation = {
  kind: OperationKind;
  token: string;
  /** The newest event before the call: what is newer belongs to the operation. Null: there was none. */
  after: string | null;
  keepOnFailure?: boolean;
  skip?: string[];
};

export type StackEventEntry = {
  eventId: string;
  logicalId: string;
  type: string;
  status: string;
  at: string;
  isStack: boolean;
  /** True where AWS says whose it is, and it is this operation's. */
  isOurs: boolean;
  reason?: string;
};

export type FinalState = 'succeeded' | 'failed' | 'cancelled' | 'superseded';

/** What is written to a run's journal, in order. An entry of the first group stands on the disk before its call. */
export type Entry =
  | { type: 'requested'; request: KeptRequest; capabilities: string[]; roles: Role[]; notes: Note[] }
  | { type: 'intended'; call: 'delete-leftover' | 'create-change-set' | 'cancel-update' }
  /** AWS's answer to a cancellation; with an error it was refused. */
  | { type: 'cancel-answered'; error?: DeployError }
  | { type: 'ordered'; operation: Operation; resources?: { logicalId: string; type: string; status: string }[] }
  | { type: 'withdrawn'; state: FinalState; error?: DeployError; note?: Note }
  | { type: 'planned'; plan: Plan }
  | { type: 'leftover-deleting' }
  | { type: 'leftover-gone' }
  | { type: 'change-set-made'; stackId: string; changeSetId: string }
  | { type: 'reviewed'; changes: Change[]; warnings?: Warning[] }
  | { type: 'sent'; stackId?: string }
  | { type: 'returned'; error: DeployError }
  | { type: 'event'; event: StackEventEntry }
  | { type: 'noticed'; notice: Notice | null; error: DeployError | null }
  | { type: 'drift-asked' }
  | { type: 'drift-failed'; error: DeployError }
  | { type: 'drifted'; drift: Drift }
  | { type: 'ended'; state: FinalState; stackStatus?: string; error?: DeployError; outputs?: Output[] };

export type Line = Entry & { sequence: number; at: string };
