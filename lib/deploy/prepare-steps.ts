import 'server-only';
import { type Capability, DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { CallProblem } from './call.ts';
import { type ChangeSet, changeSetName, createChangeSet, isEmptyChangeSet, readChangeSet } from './change-set.ts';
import { cleanUp } from './clean-up.ts';
import type { Context } from './driver-context.ts';
import { checkRequest } from './local-checks.ts';
import { failureOf, look } from './look-step.ts';
import { DeployProblem } from './problem.ts';
import { outputsOf, readStack } from './stack-reading.ts';
import { type Finding, failedChangeSet, findingsOf, warningsOf } from './validation.ts';

/** A change set that is not to be seen yet: CloudFormation's reads lag behind its writes. */
const MISSING_READS_MAX = 5;
const REPLANS_MAX = 3;

/** Deletes the leftover that the person confirmed, by its ARN: never what stands under the name by then. */
export async function deleteLeftover({ run, ask }: Context): Promise<void> {
  const { plan, request, leftover } = run.facts;
  const StackName = plan?.leftover;
  if (leftover === 'none') await run.append({ type: 'intended', call: 'delete-leftover' });
  const ClientRequestToken = `del-${request.id}-leftover`;
  await ask('DeleteStack', (client, options) =>
    client.send(new DeleteStackCommand({ StackName, ClientRequestToken }), options),
  );
  await run.append({ type: 'leftover-deleting' });
}

export async function awaitLeftover(context: Context): Promise<void> {
  const { run, ask, pause } = context;
  const stackId = run.facts.plan?.leftover ?? '';
  let failedReads = 0;
  while (!run.facts.withdrawn) {
    const stack = await readStack(ask, stackId);
    const status = stack?.StackStatus ?? 'DELETE_COMPLETE';
    if (status === 'DELETE_COMPLETE') return run.append({ type: 'leftover-gone' });
    // One such answer may be of before the call: a leftover can have been DELETE_FAILED already.
    failedReads = status === 'DELETE_FAILED' ? failedReads + 1 : 0;
    if (stack && failedReads > MISSING_READS_MAX) {
      const failure = (await failureOf(context, stackId)) ?? { reason: stack.StackStatusReason ?? status };
      throw new DeployProblem({ kind: 'resource', ...failure, status, stackId });
    }
    await pause();
  }
}

function inputOf({ run }: Context) {
  const { request, plan, view } = run.facts;
  const values = new Map(run.secrets.map(({ key, value }) => [key, value]));
  const parameters = [
    ...request.parameters,
    ...request.secretKeys.map((key) => ({ key, value: values.get(key) ?? '' })),
  ];
  const isKnown = ({ key }: { key: string }) => !request.secretKeys.includes(key) || values.has(key);
  if (!parameters.every(isKnown)) {
    const reason = 'The values of secret parameters are not kept; they must be given again.';
    throw new DeployProblem({ kind: 'values-lost', reason, names: request.secretKeys });
  }
  return {
    StackName: request.stackName,
    ChangeSetName: changeSetName(request.id),
    ChangeSetType: plan?.changeSetType,
    ClientToken: `cs-${request.id}`,
    TemplateBody: checkRequest({ ...request, parameters }).body,
    Parameters: parameters.map(({ key, value }) => ({ ParameterKey: key, ParameterValue: value })),
    Tags: request.tags.map(({ key, value }) => ({ Key: key, Value: value })),
    Capabilities: view.capabilities as Capability[],
  };
}

/** The stack changed between our look and our call: somebody else made or removed it. */
const isOvertaken = (cause: unknown): boolean =>
  cause instanceof CallProblem &&
  cause.error.kind === 'invalid' &&
  /already exists and cannot be created|does not exist|_IN_PROGRESS state|state and can ?not be updated/i.test(
    cause.message,
  );

export async function makeChangeSet(context: Context): Promise<void> {
  const { run, ask, onStack } = context;
  const { request } = run.facts;
  const name = changeSetName(request.id);
  if (run.facts.isChangeSetIntended) {
    const made = await readChangeSet(ask, name, request.stackName);
    if (made) return run.append({ type: 'change-set-made', stackId: made.stackId, changeSetId: made.changeSetId });
  }
  const input = inputOf(context);
  await onStack(async () => {
    if (run.facts.withdrawn) return;
    if (!run.facts.isChangeSetIntended) await run.append({ type: 'intended', call: 'create-change-set' });
    try {
      await run.append({ type: 'change-set-made', ...(await createChangeSet(ask, input)) });
    } catch (cause) {
      if (!isOvertaken(cause) || ++run.replans > REPLANS_MAX) throw cause;
      await look(context);
    }
  });
}

async function settle({ run }: Context, changeSet: ChangeSet, findings: readonly Finding[]): Promise<void> {
  const { status, reason, changes } = changeSet;
  if (isEmptyChangeSet(changeSet)) return run.append({ type: 'withdrawn', state: 'succeeded', note: 'nothing-to-do' });
  if (status === 'FAILED') throw failedChangeSet(reason, findings);
  const warnings = warningsOf(findings);
  return run.append({ type: 'reviewed', changes, ...(warnings.length > 0 && { warnings }) });
}

export async function awaitChangeSet(context: Context): Promise<void> {
  const { run, ask, pause } = context;
  const { changeSetId = '', stackId = '' } = run.facts.view;
  for (let missing = 0; !run.facts.withdrawn; ) {
    const changeSet = await readChangeSet(ask, changeSetId, stackId);
    if (!changeSet && ++missing > MISSING_READS_MAX) {
      throw new DeployProblem({ kind: 'superseded', reason: 'The change set is gone.' });
    }
    if (changeSet && /_COMPLETE$|^FAILED$/.test(changeSet.status)) {
      const findings = await findingsOf(ask, changeSetId, run.secrets);
      return run.inTurn('run', async () => (run.facts.withdrawn ? undefined : settle(context, changeSet, findings)));
    }
    await pause();
  }
}

/** Ends a run that executed nothing: its change set goes, and what came with it. */
export async function withdraw(context: Context): Promise<void> {
  const { run, ask, onStack, isShared } = context;
  const { withdrawn, view } = run.facts;
  if (!withdrawn) return;
  await onStack(() => cleanUp(ask, run.facts, isShared));
  const isDone = withdrawn.state === 'succeeded';
  const stack = isDone ? await readStack(ask, view.stackId ?? view.stackName) : undefined;
  const status = stack?.StackStatus;
  await run.append({
    type: 'ended',
    state: withdrawn.state,
    outputs: outputsOf(stack),
    ...(status ? { stackStatus: status } : {}),
    ...(withdrawn.error ? { error: withdrawn.error } : {}),
  });
}
