import 'server-only';
import { DeleteChangeSetCommand, DeleteStackCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { type Ask, isMissing } from './ask.ts';
import { changeSetName } from './change-set.ts';
import type { Facts } from './facts.ts';
import { readStack } from './stack-reading.ts';

async function deleteChangeSet(ask: Ask, name: string, stackName: string): Promise<void> {
  try {
    await ask('DeleteChangeSet', (client, options) =>
      client.send(new DeleteChangeSetCommand({ ChangeSetName: name, StackName: stackName }), options),
    );
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
}

async function hasChangeSet(ask: Ask, stackId: string): Promise<boolean> {
  try {
    const { Summaries = [], NextToken } = await ask('ListChangeSets', (client, options) =>
      client.send(new ListChangeSetsCommand({ StackName: stackId }), options),
    );
    return Summaries.length > 0 || NextToken !== undefined;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

/**
 * Removes what a run without an execution left: its change set, and the empty stack that came with it. Another run may
 * have taken that very stack meanwhile, so it goes only if this run made it, no open run of ours works on it (AWS's reads
 * lag behind), a fresh look says REVIEW_IN_PROGRESS, and no change set is left on it.
 */
export async function cleanUp(
  ask: Ask,
  { view, plan, request, isChangeSetIntended }: Facts,
  isShared: (stackId: string) => boolean,
): Promise<void> {
  if (!isChangeSetIntended) return;
  const { stackName } = view;
  const stackId = view.stackId ?? (await readStack(ask, stackName))?.StackId;
  if (!stackId) return;
  await deleteChangeSet(ask, view.changeSetId ?? changeSetName(request.id), stackId);
  if (!plan?.isOwnStack || (await hasChangeSet(ask, stackId))) return;
  const stack = await readStack(ask, stackId);
  if (stack?.StackStatus !== 'REVIEW_IN_PROGRESS' || isShared(stackId)) return;
  await ask('DeleteStack', (client, options) =>
    client.send(
      new DeleteStackCommand({ StackName: stackId, ClientRequestToken: `del-${request.id}-review` }),
      options,
    ),
  );
}
