/** What a new deployment can do with the stack that it finds. */
export type StackSituation =
  | { do: 'create'; isNew: boolean }
  | { do: 'update' }
  | { do: 'refuse'; kind: 'busy' | 'leftover' | 'rollback-failed' | 'paused' | 'invalid' };

/** Each status that CloudFormation knows, and what a deployment does about it (SECURITY.md 1.1). */
const SITUATIONS: Record<string, StackSituation> = {
  REVIEW_IN_PROGRESS: { do: 'create', isNew: false },
  DELETE_COMPLETE: { do: 'create', isNew: true },
  CREATE_COMPLETE: { do: 'update' },
  UPDATE_COMPLETE: { do: 'update' },
  UPDATE_ROLLBACK_COMPLETE: { do: 'update' },
  IMPORT_COMPLETE: { do: 'update' },
  IMPORT_ROLLBACK_COMPLETE: { do: 'update' },
  ROLLBACK_COMPLETE: { do: 'refuse', kind: 'leftover' },
  ROLLBACK_FAILED: { do: 'refuse', kind: 'leftover' },
  DELETE_FAILED: { do: 'refuse', kind: 'leftover' },
  UPDATE_ROLLBACK_FAILED: { do: 'refuse', kind: 'rollback-failed' },
  CREATE_FAILED: { do: 'refuse', kind: 'paused' },
  UPDATE_FAILED: { do: 'refuse', kind: 'paused' },
  IMPORT_ROLLBACK_FAILED: { do: 'refuse', kind: 'invalid' },
};

/** By the status of DescribeStacks; undefined: there is no stack. */
export function situationOf(status: string | undefined): StackSituation {
  if (status === undefined) return { do: 'create', isNew: true };
  const known = SITUATIONS[status];
  if (known) return known;
  return { do: 'refuse', kind: status.endsWith('_IN_PROGRESS') ? 'busy' : 'invalid' };
}

/**
 * A creation that was rolled back whole: nothing of it is in use, and it can only be deleted. After a deletion or a
 * rollback that failed, what is left can hold data; that is deleted by itself, never on the way to something else.
 */
export const isReplaceable = (status: string | undefined): boolean => status === 'ROLLBACK_COMPLETE';

/** True when nothing goes on any more. */
export const isSettled = (status: string): boolean => !status.endsWith('_IN_PROGRESS');
