import { beginDelete, beginUndoCreate, beginUndoUpdate } from './begin.ts';
import { checkName } from './checks.ts';
import { cancelRunning } from './operation.ts';
import { flagAt, type Query, textAt, textsAt } from './query.ts';
import { invalid } from './refusal.ts';
import type { Stack } from './stack.ts';
import type { Context } from './stacks.ts';
import type { Answer } from './xml.ts';

function askedBy(query: Query): { token?: string } {
  const token = textAt(query, 'ClientRequestToken');
  return token === undefined ? {} : { token };
}

/** Whether the same request did the same before; marks it as done. */
function isRepeated(stack: Stack, query: Query, what: string): boolean {
  const { token } = askedBy(query);
  if (token === undefined) return false;
  if (stack.tokens[token] === what) return true;
  stack.tokens[token] = what;
  return false;
}

const BUSY = /_IN_PROGRESS$/;
const DELETABLE_WHILE_BUSY = ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS'];

function checkDeletable(stack: Stack, retained: readonly string[]): void {
  const { id, name, status, isProtected } = stack;
  if (isProtected) throw invalid(`Stack [${name}] cannot be deleted while TerminationProtection is enabled`);
  if (BUSY.test(status) && !DELETABLE_WHILE_BUSY.includes(status))
    throw invalid(`Stack [${id}] cannot be deleted while in status ${status}`);
  if (retained.length > 0 && status !== 'DELETE_FAILED')
    throw invalid(
      `Invalid operation on stack [${id}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
    );
}

export function deleteStack(query: Query, context: Context): Answer {
  const name = textAt(query, 'StackName');
  if (name === undefined) checkName(name, 'stackName');
  const stack = context.stacks.find(context, name);
  if (!stack || stack.status === 'DELETE_IN_PROGRESS' || stack.status === 'DELETE_COMPLETE') return undefined;
  const retained = textsAt(query, 'RetainResources');
  checkDeletable(stack, retained);
  if (stack.operation) cancelRunning(stack, context.now);
  beginDelete(stack, context.now, askedBy(query), retained);
  context.proceed(stack);
  return undefined;
}

export function rollbackStack(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  if (isRepeated(stack, query, 'rollback')) return { StackId: stack.id };
  const asked = { ...askedBy(query), isRetainedExceptOnCreate: flagAt(query, 'RetainExceptOnCreate') };
  if (stack.status === 'CREATE_FAILED') beginUndoCreate(stack, context.now, 'User Initiated', asked);
  else if (stack.status === 'UPDATE_FAILED') beginUndoUpdate(stack, context.now, 'User Initiated', asked);
  else throw invalid(`Stack:${stack.id} is in ${stack.status} state and can not be rolled back.`);
  context.proceed(stack);
  return { StackId: stack.id };
}

export function continueUpdateRollback(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  if (isRepeated(stack, query, 'continue')) return {};
  const skipped = textsAt(query, 'ResourcesToSkip');
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED')
    throw invalid(`Stack:${stack.id} is in ${stack.status} state and can not continue its update rollback.`);
  const wrong = skipped.filter((id) => stack.resources[id]?.status !== 'UPDATE_FAILED');
  if (wrong.length > 0)
    throw invalid(
      `Stack [${stack.name}] has resources [${wrong.join(', ')}] that are not in UPDATE_FAILED state and cannot be skipped.`,
    );
  beginUndoUpdate(stack, context.now, 'User Initiated', askedBy(query), skipped);
  context.proceed(stack);
  return {};
}

export function cancelUpdateStack(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  if (isRepeated(stack, query, 'cancel')) return undefined;
  if (stack.status !== 'UPDATE_IN_PROGRESS')
    throw invalid('CancelUpdateStack cannot be called from current stack status');
  cancelRunning(stack, context.now);
  const { token } = stack.operation ?? {};
  beginUndoUpdate(stack, context.now, 'User Initiated', token === undefined ? askedBy(query) : { token });
  context.proceed(stack);
  return undefined;
}

export function updateTerminationProtection(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  stack.isProtected = flagAt(query, 'EnableTerminationProtection');
  context.keep(stack);
  return { StackId: stack.id };
}
