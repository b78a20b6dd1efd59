/** Every way in which a run or a request is refused or fails. Its sentences stand in lib/i18n, by this word. */
export const ERROR_KINDS = [
  // Refused before any call
  'stack-name',
  'template',
  'template-size',
  'parameter-missing',
  'parameter-unknown',
  'dynamic-reference',
  'run-id',
  'too-many',
  'journal',
  'unreadable',
  'locked',
  // What a person asks of a run that it cannot do now
  'unknown-run',
  'not-now',
  'stale-review',
  'capabilities',
  'name-mismatch',
  // What AWS says
  'account',
  'region',
  'credentials',
  'clock',
  'denied',
  'limit',
  'invalid',
  'network',
  'throttled',
  // What the stack's state says
  'busy',
  'leftover',
  'protected',
  'rollback-failed',
  'paused',
  'change-set',
  // How an operation ended
  'resource',
  'deleted',
  'superseded',
  'rolled-back-by-cancel',
  'values-lost',
  'unexpected',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/**
 * What went wrong, as data. `reason`: AWS's own words or a short English one, without secrets. `resource`: the first that
 * failed in this operation. `action`: what was denied. `names`: parameters, roles or capabilities. `limit`: a number.
 */
export type DeployError = {
  kind: ErrorKind;
  reason: string;
  resource?: string;
  status?: string;
  action?: string;
  names?: string[];
  bytes?: number;
  limit?: number;
  /** The run that holds the stack, where it is one of ours. */
  run?: string;
  /** The leftover stack to confirm as `replaces`. */
  stackId?: string;
};

/** Thrown by every function of lib/deploy that refuses. */
export class DeployProblem extends Error {
  readonly error: DeployError;

  constructor(error: DeployError, cause?: unknown) {
    super(`${error.kind}: ${error.reason}`, { cause });
    this.name = 'DeployProblem';
    this.error = error;
  }
}

/** AWS refused an operation, and answered when it was asked that it had not taken it before either. */
export class UntakenProblem extends DeployProblem {
  constructor(refusal: DeployProblem) {
    super(refusal.error, refusal);
    this.name = 'UntakenProblem';
  }
}
