import 'server-only';
import {
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  ExecuteChangeSetCommand,
  RollbackStackCommand,
} from '@aws-sdk/client-cloudformation';
import type { Ask } from './ask.ts';
import { CallProblem } from './call.ts';
import { readChangeSet } from './change-set.ts';
import type { Context } from './driver-context.ts';
import type { Operation } from './entry.ts';
import { DeployProblem, UntakenProblem } from './problem.ts';
import { readEvents, readStack } from './stack-reading.ts';

function call(ask: Ask, { kind, token, keepOnFailure, skip }: Operation, stackId: string, changeSetId: string) {
  const ours = { StackName: stackId, ClientRequestToken: token };
  switch (kind) {
    case 'execute': {
      const input = { ...ours, ChangeSetName: changeSetId, ...(keepOnFailure ? { DisableRollback: true } : {}) };
      return ask('ExecuteChangeSet', (client, options) => client.send(new ExecuteChangeSetCommand(input), options));
    }
    case 'delete':
      return ask('DeleteStack', (client, options) => client.send(new DeleteStackCommand(ours), options));
    case 'rollback': {
      const input = { ...ours, RetainExceptOnCreate: true };
      return ask('RollbackStack', (client, options) => client.send(new RollbackStackCommand(input), options));
    }
    case 'continue-rollback': {
      const input = { ...ours, ...(skip?.length ? { ResourcesToSkip: skip } : {}) };
      return ask('ContinueUpdateRollback', (client, options) =>
        client.send(new ContinueUpdateRollbackCommand(input), options),
      );
    }
  }
}

async function hasOwnEvent({ ask }: Context, stackId: string, { token, after }: Operation): Promise<boolean> {
  const events = await readEvents(ask, stackId, (page) => page.some(({ EventId }) => EventId === after));
  return events.some(({ ClientRequestToken }) => ClientRequestToken === token);
}

/** Whether CloudFormation took the operation before: the call may have had its effect though the answer was lost. */
async function isTaken(context: Context, operation: Operation): Promise<boolean> {
  const { stackId = '', changeSetId = '' } = context.run.facts.view;
  if (operation.kind === 'execute') {
    const changeSet = await readChangeSet(context.ask, changeSetId, stackId);
    if (changeSet) return changeSet.executionStatus.startsWith('EXECUTE_');
  }
  if (operation.kind === 'delete') {
    const status = (await readStack(context.ask, stackId))?.StackStatus ?? 'DELETE_COMPLETE';
    if (status === 'DELETE_COMPLETE' || status === 'DELETE_IN_PROGRESS') return true;
  }
  return hasOwnEvent(context, stackId, operation);
}

/** Why CloudFormation refused to execute: another change set was first, or the stack is gone. */
async function refusalOf({ ask, run }: Context, cause: CallProblem): Promise<DeployProblem> {
  const { stackId = '', changeSetId = '', changeSetType } = run.facts.view;
  const stack = await readStack(ask, stackId);
  const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
  const about = { reason: cause.error.reason, status };
  const isGone = status.startsWith('DELETE_');
  if (isGone) return new DeployProblem({ kind: 'deleted', ...about }, cause);
  const changeSet = await readChangeSet(ask, changeSetId, stackId);
  const isOvertaken = changeSetType === 'CREATE' && status !== 'REVIEW_IN_PROGRESS';
  const isUsable = changeSet?.executionStatus === 'AVAILABLE' && !isOvertaken;
  if (!isUsable) return new DeployProblem({ kind: 'superseded', ...about }, cause);
  return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS'
    ? new DeployProblem({ kind: 'busy', ...about }, cause)
    : cause;
}

/** In turn with what a person orders: another operation has not been sent by this one's answer. */
function keepSent({ run }: Context, operation: Operation): Promise<void> {
  return run.inTurn('run', async () => {
    if (run.facts.operation === operation) await run.append({ type: 'sent' });
  });
}

/** Sends the operation's call, once: after a kill or a lost answer it first looks whether AWS took it. */
export async function send(context: Context): Promise<void> {
  const { run, ask } = context;
  const { operation, view } = run.facts;
  if (!operation) return;
  const { stackId = '', changeSetId = '' } = view;
  if (!run.isFresh && (await isTaken(context, operation))) return keepSent(context, operation);
  run.isFresh = false;
  try {
    await call(ask, operation, stackId, changeSetId);
  } catch (cause) {
    if (!(cause instanceof CallProblem)) throw cause;
    // A first try can have had its effect though the answer was lost; the refusal is of a later one.
    if (await isTaken(context, operation)) return keepSent(context, operation);
    const isWhy = operation.kind === 'execute' && cause.error.kind === 'invalid';
    throw new UntakenProblem(isWhy ? await refusalOf(context, cause) : cause);
  }
  await keepSent(context, operation);
}
