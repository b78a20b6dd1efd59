import 'server-only';
import { CancelUpdateStackCommand } from '@aws-sdk/client-cloudformation';
import type { Ask } from './ask.ts';
import { CallProblem } from './call.ts';
import type { LiveRun } from './live-run.ts';
import type { DeployError, ErrorKind } from './problem.ts';
import { readEvents } from './stack-reading.ts';

/** The token of a cancelled update: its events are this operation's too. */
export const cancelToken = (runId: string): string => `cu-${runId}`;

/** What AWS decided; anything else may be otherwise in a moment. */
const FINAL: ReadonlySet<ErrorKind> = new Set(['invalid', 'denied', 'limit']);

async function isTaken(run: LiveRun, ask: Ask, token: string): Promise<boolean> {
  const { operation, view } = run.facts;
  const isStart = (id: string | undefined) => id === operation?.after;
  const events = await readEvents(ask, view.stackId ?? '', (page) => page.some(({ EventId }) => isStart(EventId)));
  return events.some(({ ClientRequestToken }) => ClientRequestToken === token);
}

/**
 * Sends the cancellation that stands in the journal, and keeps AWS's answer: without it, a later failure of the update
 * would pass for the cancellation. Answers AWS's refusal. Throws what leaves it open; then it is to be sent again.
 */
export async function sendCancel(run: LiveRun, ask: Ask): Promise<DeployError | undefined> {
  const { view } = run.facts;
  const token = cancelToken(view.id);
  const input = { StackName: view.stackId, ClientRequestToken: token };
  try {
    await ask('CancelUpdateStack', (client, options) => client.send(new CancelUpdateStackCommand(input), options));
  } catch (cause) {
    if (!(cause instanceof CallProblem) || !FINAL.has(cause.error.kind)) throw cause;
    // A rollback that goes on already refuses it, too: the first try can have begun it.
    if (!(await isTaken(run, ask, token))) {
      await run.append({ type: 'cancel-answered', error: cause.error });
      return cause.error;
    }
  }
  await run.append({ type: 'cancel-answered' });
  return undefined;
}
