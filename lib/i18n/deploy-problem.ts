/** What a sentence about a failed deployment may need; AWS's own words stand in `reason`. */
export type DeployProblemFacts = {
  reason: string;
  resource?: string;
  status?: string;
  action?: string;
  names?: readonly string[];
  bytes?: number;
  limit?: number;
  run?: string;
  /** Whether the same run can go on; else one starts again. */
  isResumable?: boolean;
};

/** Whether there are no credentials at all, in the words of the SDK's chain. */
export const hasNoCredentials = ({ reason }: Pick<DeployProblemFacts, 'reason'>): boolean =>
  /Could not load credentials/i.test(reason);

/** What happened, and what to do next. */
export type DeployProblemWords = {
  what: (facts: DeployProblemFacts) => string;
  next: (facts: DeployProblemFacts) => string;
};

/** A part of a sentence that is there only with its fact. */
export function withFact(fact: string | number | undefined, write: (fact: string) => string, otherwise = ''): string {
  return fact === undefined || fact === '' ? otherwise : write(String(fact));
}

/** Whether the stack has taken back all that a failed operation had made. */
export const isRolledBack = (status: string): boolean => /ROLLBACK_COMPLETE$/.test(status);
