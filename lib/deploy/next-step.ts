import type { Facts } from './facts.ts';
import type { DeployError } from './problem.ts';

/** What a run does next, read from its journal alone: so a killed server goes on where it was. */
export type Step =
  | 'rest'
  | 'look'
  | 'delete-leftover'
  | 'await-leftover'
  | 'create-change-set'
  | 'await-change-set'
  | 'clean-up'
  | 'send'
  | 'watch';

export function nextStep({ view, plan, leftover, withdrawn, isSent }: Facts): Step {
  if (view.state === 'running' && isSent) return 'watch';
  if (withdrawn) return 'clean-up';
  if (view.state === 'running') return 'send';
  if (view.state !== 'preparing') return 'rest';
  if (!plan) return 'look';
  if (plan.leftover && leftover !== 'gone') return leftover === 'deleting' ? 'await-leftover' : 'delete-leftover';
  return view.changeSetId ? 'await-change-set' : 'create-change-set';
}

export type Consequence = 'withdraw' | 'fail' | 'return' | 'abandon' | 'park' | 'end';

/** Nothing was executed: what was made goes, and while that is not possible it is not said to be gone. */
function beforeExecution({ withdrawn, isChangeSetIntended }: Facts, kind: DeployError['kind']): Consequence {
  if (withdrawn) return isChangeSetIntended && kind !== 'journal' ? 'park' : 'fail';
  if (kind === 'journal') return 'fail';
  const isElsewhere = kind === 'account' || kind === 'region';
  return isElsewhere && !isChangeSetIntended ? 'fail' : 'withdraw';
}

/**
 * What becomes of a run after a step threw. `isUntaken`: the operation's call was never made, or AWS was asked and said
 * that it did not take it.
 * withdraw: nothing was executed, its change set goes. fail: there is nothing to remove.
 * return: AWS refused the operation, the run stands as before. abandon: and its change set is of no use any more.
 * park: what AWS does goes on whatever we see, so wait and look again. end: the stack is gone.
 */
export function afterProblem(facts: Facts, { kind }: DeployError, isUntaken: boolean): Consequence {
  const { view, isSent, withdrawn, operation } = facts;
  if (view.state !== 'running' || withdrawn) return beforeExecution(facts, kind);
  if (isSent) return kind === 'deleted' ? 'end' : 'park';
  if (!isUntaken || kind === 'network' || kind === 'throttled' || kind === 'journal') return 'park';
  const isUseless = operation?.kind === 'execute' && (kind === 'superseded' || kind === 'deleted');
  return isUseless ? 'abandon' : 'return';
}
