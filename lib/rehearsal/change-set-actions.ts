import { beginCreate, beginUpdate } from './begin.ts';
import { checkCapabilities } from './capabilities.ts';
import { changesOf, isNothingNew } from './changes.ts';
import { checkName, checkUpdatable, tagsOf, templateBody } from './checks.ts';
import { setStatus } from './events.ts';
import { settleParameters } from './parameters.ts';
import { flagAt, type Query, structuresAt, textAt, textsAt } from './query.ts';
import { invalid, Refusal } from './refusal.ts';
import { type ChangeSet, type Deployment, type Stack, uuidOf } from './stack.ts';
import type { Context } from './stacks.ts';
import { readTemplate } from './template.ts';
import type { Answer } from './xml.ts';

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

function deploymentOf(query: Query, stack: Stack | undefined): Deployment {
  const body = templateBody(query, stack);
  const template = readTemplate(body);
  const previous = stack?.deployed?.parameters ?? {};
  const parameters = settleParameters(template, structuresAt(query, 'Parameters') ?? [], previous);
  const capabilities = textsAt(query, 'Capabilities');
  checkCapabilities(template, capabilities);
  return { body, parameters, tags: tagsOf(query, stack), capabilities };
}

function emptyStack(name: string, context: Context): Stack {
  const { account, region, now, stacks } = context;
  const id = `arn:aws:cloudformation:${region}:${account}:stack/${name}/${uuidOf(`${account} ${region} ${name} ${now} ${stacks.all.size}`)}`;
  const nothing = {
    resources: {},
    before: {},
    added: [],
    leftOver: [],
    outputs: [],
    events: [],
    changeSets: [],
    tokens: {},
  };
  return { id, name, account, region, status: '', createdAt: now, isProtected: false, ...nothing };
}

function stackFor(query: Query, type: ChangeSet['type'], context: Context): Stack | undefined {
  const name = textAt(query, 'StackName');
  const stack = context.stacks.find(context, name);
  const isReviewed = stack?.status === 'REVIEW_IN_PROGRESS';
  if (!name?.startsWith('arn:')) checkName(name, 'stackName');
  if (type === 'CREATE' && stack && !isReviewed)
    throw invalid(
      `Stack [${name}] already exists and cannot be created again with the changeSet [${query.ChangeSetName}].`,
    );
  if (type === 'UPDATE' && (!stack || isReviewed)) throw invalid(`Stack [${name}] does not exist`);
  if (type === 'UPDATE' && stack) checkUpdatable(stack);
  return stack;
}

const answerOf = (stack: Stack, { id }: ChangeSet): Answer => ({ Id: id, StackId: stack.id });

/** The change set that the same request made before. */
function madeBefore(query: Query, name: string, context: Context): Answer {
  const stack = context.stacks.find(context, textAt(query, 'StackName'));
  const found = stack?.changeSets.find((one) => one.name === name);
  if (!stack || !found) return undefined;
  const token = textAt(query, 'ClientToken');
  if (token !== undefined && token === found.token) return answerOf(stack, found);
  throw new Refusal('AlreadyExistsException', `ChangeSet ${name} already exists`);
}

function changeSetOf(query: Query, name: string, stack: Stack, deployment: Deployment, context: Context): ChangeSet {
  const { now, options, account, region } = context;
  const seed = `${stack.id} ${name} ${now} ${stack.changeSets.length}`;
  const type = query.ChangeSetType === 'CREATE' ? 'CREATE' : 'UPDATE';
  const changes = changesOf(stack, deployment);
  const isIdle = type === 'UPDATE' && isNothingNew(stack, deployment, changes) && stack.status !== 'UPDATE_FAILED';
  const failure = options.changeSetFailure ?? (isIdle ? NO_CHANGES : undefined);
  const said = {
    token: textAt(query, 'ClientToken'),
    description: textAt(query, 'Description'),
    onFailure: textAt(query, 'OnStackFailure'),
  };
  return {
    id: `arn:aws:cloudformation:${region}:${account}:changeSet/${name}/${uuidOf(seed)}`,
    name,
    type,
    createdAt: now,
    readyAt: now + options.changeSetDelayMs,
    status: 'CREATE_PENDING',
    execution: 'UNAVAILABLE',
    deployment,
    changes,
    ...(failure !== undefined && { failure }),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
}

export function createChangeSet(query: Query, context: Context): Answer {
  const name = checkName(textAt(query, 'ChangeSetName'), 'changeSetName');
  const type = query.ChangeSetType === 'CREATE' ? 'CREATE' : 'UPDATE';
  const before = madeBefore(query, name, context);
  if (before !== undefined) return before;
  const found = stackFor(query, type, context);
  const deployment = deploymentOf(query, found);
  const stack = found ?? emptyStack(textAt(query, 'StackName') ?? '', context);
  const changeSet = changeSetOf(query, name, stack, deployment, context);
  if (!found) {
    context.stacks.all.set(stack.id, stack);
    setStatus(stack, 'REVIEW_IN_PROGRESS', context.now, 'User Initiated');
  }
  stack.changeSets.push(changeSet);
  context.keep(stack);
  return answerOf(stack, changeSet);
}

/** Finishes the change sets of a stack whose time has come. Says whether there was one. */
export function settleChangeSets(stack: Stack, now: number): boolean {
  const ready = stack.changeSets.filter(({ status, readyAt }) => status.startsWith('CREATE_P') && readyAt <= now);
  for (const changeSet of ready) {
    changeSet.status = changeSet.failure === undefined ? 'CREATE_COMPLETE' : 'FAILED';
    changeSet.execution = changeSet.failure === undefined ? 'AVAILABLE' : 'UNAVAILABLE';
    if (changeSet.failure !== undefined) changeSet.reason = changeSet.failure;
  }
  return ready.length > 0;
}

/** The change set that a request names, by its ARN or by its own name and the stack's. */
export function changeSetAt(query: Query, context: Context): { stack: Stack; changeSet: ChangeSet } {
  const name = textAt(query, 'ChangeSetName');
  const named = context.stacks.find(context, textAt(query, 'StackName'));
  for (const stack of named ? [named] : context.stacks.all.values()) {
    const isHere = stack.account === context.account && stack.region === context.region;
    const found = isHere ? stack.changeSets.find((one) => one.id === name || (named && one.name === name)) : undefined;
    if (found) return { stack, changeSet: found };
  }
  throw new Refusal('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404);
}

function checkExecutable(changeSet: ChangeSet): void {
  if (changeSet.execution === 'AVAILABLE') return;
  const isMade = changeSet.status === 'CREATE_COMPLETE';
  const status = isMade ? `execution status of [${changeSet.execution}]` : `status of [${changeSet.status}]`;
  throw new Refusal(
    'InvalidChangeSetStatus',
    `ChangeSet [${changeSet.id}] cannot be executed in its current ${status}`,
  );
}

export function executeChangeSet(query: Query, context: Context): Answer {
  const { stack, changeSet } = changeSetAt(query, context);
  const token = textAt(query, 'ClientRequestToken');
  if (token !== undefined && stack.tokens[token] === changeSet.id) return {};
  checkExecutable(changeSet);
  if (changeSet.type === 'UPDATE') checkUpdatable(stack);
  const isKept = flagAt(query, 'DisableRollback') || changeSet.onFailure === 'DO_NOTHING';
  const asked = {
    onFailure: isKept
      ? ('DO_NOTHING' as const)
      : changeSet.onFailure === 'DELETE'
        ? ('DELETE' as const)
        : ('ROLLBACK' as const),
    isRetainedExceptOnCreate: flagAt(query, 'RetainExceptOnCreate'),
    ...(token !== undefined && { token }),
  };
  if (token !== undefined) stack.tokens[token] = changeSet.id;
  changeSet.execution = 'EXECUTE_IN_PROGRESS';
  // The others were made for a stack that is no more: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
  stack.changeSets = stack.changeSets.filter((one) => one === changeSet || one.execution.startsWith('EXECUTE'));
  stack.changeSetId = changeSet.id;
  const begin = changeSet.type === 'CREATE' ? beginCreate : beginUpdate;
  begin(stack, changeSet, context.now, asked);
  context.proceed(stack);
  return {};
}

export function deleteChangeSet(query: Query, context: Context): Answer {
  const name = textAt(query, 'ChangeSetName');
  const stack = context.stacks.find(context, textAt(query, 'StackName')) ?? stackOf(name, context);
  const found = stack?.changeSets.find((one) => one.id === name || one.name === name);
  if (!stack || !found) return {};
  if (found.execution.startsWith('EXECUTE_IN'))
    throw new Refusal(
      'InvalidChangeSetStatus',
      'An operation on this ChangeSet is currently in progress.  Please attempt this operation again later.',
    );
  stack.changeSets = stack.changeSets.filter((one) => one !== found);
  context.keep(stack);
  return {};
}

function stackOf(changeSetId: string | undefined, context: Context): Stack | undefined {
  return [...context.stacks.all.values()].find((stack) => stack.changeSets.some(({ id }) => id === changeSetId));
}
