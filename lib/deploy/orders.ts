import 'server-only';
import type { Stack } from '@aws-sdk/client-cloudformation';
import type { Ask } from './ask.ts';
import { sendCancel } from './cancel-update.ts';
import type { Operation, OperationKind } from './entry.ts';
import { type Facts, tokenOf } from './facts.ts';
import type { LiveRun } from './live-run.ts';
import { DeployProblem } from './problem.ts';
import { newestEventId, readResources, readStack } from './stack-reading.ts';

export type Consent = { changeSetId: string; capabilities: readonly string[]; keepOnFailure?: boolean };

const refuse = (reason: string, status?: string): never => {
  throw new DeployProblem({ kind: 'not-now', reason, ...(status ? { status } : {}) });
};

/** Refuses another review than the one that the person saw, and identities that they did not agree to. */
export function checkConsent({ view, withdrawn }: Facts, { changeSetId, capabilities }: Consent): void {
  if (view.state !== 'review' || withdrawn) refuse('There is nothing to execute.', view.state);
  if (changeSetId !== view.changeSetId) throw new DeployProblem({ kind: 'stale-review', reason: changeSetId });
  const missing = view.capabilities.filter((capability) => !capabilities.includes(capability));
  if (missing.length > 0) throw new DeployProblem({ kind: 'capabilities', reason: missing.join(', '), names: missing });
}

export function checkRemoval({ view }: Facts, typedName: string): void {
  if (typedName !== view.stackName) throw new DeployProblem({ kind: 'name-mismatch', reason: typedName });
  if (!view.offers.includes('delete')) refuse('There is no stack of this run to delete.', view.state);
}

const WANTED: Record<OperationKind, (stack: Stack) => boolean> = {
  execute: () => true,
  delete: () => true,
  rollback: ({ StackStatus }) => StackStatus === 'CREATE_FAILED' || StackStatus === 'UPDATE_FAILED',
  'continue-rollback': ({ StackStatus }) => StackStatus === 'UPDATE_ROLLBACK_FAILED',
};

function checkStack(kind: OperationKind, stack: Stack | undefined): void {
  const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
  if (!stack || status === 'DELETE_COMPLETE') throw new DeployProblem({ kind: 'deleted', reason: status, status });
  if (kind === 'delete' && stack.EnableTerminationProtection) {
    throw new DeployProblem({ kind: 'protected', reason: 'Termination protection is on.', status });
  }
  if (!WANTED[kind](stack)) refuse(`The stack is ${status}.`, status);
}

/**
 * Writes down what a person ordered, after a fresh look at the stack. From then on the run is `running`, and a killed
 * server goes on with it. Throws `deleted`, `protected`, `not-now`, `journal`, or what AWS says; then nothing has changed.
 */
export async function order(
  run: LiveRun,
  ask: Ask,
  kind: OperationKind,
  wishes: Pick<Operation, 'keepOnFailure' | 'skip'> = {},
): Promise<void> {
  const { view, operation, earlier } = run.facts;
  const stackId = view.stackId ?? '';
  checkStack(kind, await readStack(ask, stackId));
  const after = await newestEventId(ask, stackId);
  const resources = kind === 'delete' ? await readResources(ask, stackId) : [];
  const token = tokenOf(view.id, kind, operation ? [...earlier, operation] : earlier);
  await run.append({ type: 'ordered', operation: { kind, token, after, ...wishes }, resources });
  run.isFresh = true;
}

/**
 * Asks CloudFormation to stop an update and roll it back. Throws `not-now` for anything but a running update, and what AWS
 * says where it refuses; where it cannot be asked now, the watching asks again.
 */
export async function cancelUpdate(run: LiveRun, ask: Ask): Promise<void> {
  const { view } = run.facts;
  if (!view.offers.includes('cancel'))
    refuse('Only an update can be cancelled; a creation can be deleted.', view.state);
  await run.append({ type: 'intended', call: 'cancel-update' });
  const refusal = await sendCancel(run, ask).catch(() => undefined);
  if (refusal) throw new DeployProblem(refusal);
}
