import 'server-only';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { isMissing } from './ask.ts';
import { cancelToken, sendCancel } from './cancel-update.ts';
import type { Context } from './driver-context.ts';
import type { Operation } from './entry.ts';
import { endingStatus, outcomeOf } from './failure.ts';
import { DeployProblem } from './problem.ts';
import { eventEntryOf } from './stack-event.ts';
import { outputsOf, readEvents, readStack } from './stack-reading.ts';
import { isSettled } from './stack-state.ts';

/** Polls without news before DescribeStacks is asked, and before its word alone counts. */
const QUIET_POLLS = 5;
const SILENT_POLLS = 20;
const STALE_READS_MAX = 6;

/** Keeps what came after the operation's call. `isWhole`: back to its start, whatever was seen already. */
async function keepEvents({ run, ask }: Context, operation: Operation, isWhole: boolean): Promise<number> {
  const stackId = run.facts.view.stackId ?? '';
  const { seen } = run.facts;
  const events = await readEvents(ask, stackId, (page) => {
    const isAtStart = page.some(({ EventId }) => EventId === operation.after);
    // Only what an earlier poll saw counts: pages of this one may overlap.
    return isAtStart || (!isWhole && page.length > 0 && page.every(({ EventId = '' }) => seen.has(EventId)));
  });
  const start = events.findLastIndex(({ EventId }) => EventId === operation.after);
  const tokens = new Set([
    undefined,
    operation.token,
    ...(run.facts.cancellation === 'none' ? [] : [cancelToken(run.facts.view.id)]),
  ]);
  const entries = events
    .slice(start + 1)
    .map((event) => eventEntryOf(event, stackId, (token) => tokens.has(token), run.secrets));
  return run.inTurn('run', async () => {
    let kept = 0;
    for (const event of entries) {
      if (run.facts.operation !== operation || run.facts.seen.has(event.eventId)) continue;
      await run.append({ type: 'event', event });
      kept += 1;
    }
    return kept;
  });
}

/** A cancellation that a killed server, or one without a network, did not see answered. In turn with who orders one. */
async function settleCancel({ run, ask }: Context): Promise<void> {
  if (run.facts.cancellation !== 'asked') return;
  await run.inTurn('run', async () => {
    if (run.facts.cancellation === 'asked') await sendCancel(run, ask);
  });
}

async function readEnded({ run, ask, pause }: Context, status: string): Promise<Stack | undefined> {
  for (let reads = 1; ; reads++) {
    const stack = await readStack(ask, run.facts.view.stackId ?? '');
    if (stack?.StackStatus === status || status === 'DELETE_COMPLETE' || reads >= STALE_READS_MAX) return stack;
    await pause();
  }
}

async function finish(context: Context, operation: Operation, status: string): Promise<void> {
  const { run } = context;
  const stack = await readEnded(context, status);
  await keepEvents(context, operation, true);
  await run.inTurn('run', async () => {
    const { events, cancellation } = run.facts;
    if (run.facts.operation !== operation) return;
    const outputs = status === 'DELETE_COMPLETE' ? [] : outputsOf(stack);
    await run.append({
      type: 'ended',
      stackStatus: status,
      outputs,
      ...outcomeOf(operation, status, events, cancellation === 'taken'),
    });
  });
}

/** What DescribeStacks says where the events are silent: only a status that stays is believed. */
async function silentStatus({ run, ask }: Context, quietPolls: number): Promise<string | undefined> {
  if (quietPolls % QUIET_POLLS !== 0 || quietPolls === 0) return undefined;
  const status = (await readStack(ask, run.facts.view.stackId ?? ''))?.StackStatus;
  if (status === undefined || status === 'DELETE_COMPLETE') return 'DELETE_COMPLETE';
  return isSettled(status) && quietPolls >= SILENT_POLLS ? status : undefined;
}

/** Follows the operation to its end. Throws `deleted` when the stack itself is gone. */
export async function watch(context: Context): Promise<void> {
  const { run, pause } = context;
  const { operation } = run.facts;
  if (!operation) return;
  for (let quietPolls = 0; run.facts.operation === operation && run.facts.view.state === 'running'; ) {
    try {
      await settleCancel(context);
      quietPolls = (await keepEvents(context, operation, false)) > 0 ? 0 : quietPolls + 1;
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      if (operation.kind === 'delete') return finish(context, operation, 'DELETE_COMPLETE');
      throw new DeployProblem({ kind: 'deleted', reason: 'The stack is gone.', status: 'DELETE_COMPLETE' }, cause);
    }
    const status = endingStatus(run.facts.events) ?? (await silentStatus(context, quietPolls));
    if (status) return finish(context, operation, status);
    await pause();
  }
}
