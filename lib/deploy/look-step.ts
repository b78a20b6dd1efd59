import 'server-only';
import type { Stack } from '@aws-sdk/client-cloudformation';
import type { Context } from './driver-context.ts';
import type { Plan } from './entry.ts';
import { firstFailure } from './failure.ts';
import { DeployProblem } from './problem.ts';
import { eventEntryOf } from './stack-event.ts';
import { readEvents, readStack } from './stack-reading.ts';
import { isReplaceable, type StackSituation, situationOf } from './stack-state.ts';

/** The first failure in all of a stack's life; of a leftover that is why it is one. */
export async function failureOf({ ask, run }: Context, stackId: string) {
  const events = await readEvents(ask, stackId, () => false);
  return firstFailure(events.map((event) => eventEntryOf(event, stackId, () => true, run.secrets)));
}

function refuseProtected({ EnableTerminationProtection, StackId, StackStatus }: Stack): void {
  if (!EnableTerminationProtection) return;
  const about = { ...(StackStatus ? { status: StackStatus } : {}), ...(StackId ? { stackId: StackId } : {}) };
  throw new DeployProblem({ kind: 'protected', reason: 'Termination protection is on.', ...about });
}

type Refusal = Extract<StackSituation, { do: 'refuse' }>;

async function planDespite(context: Context, stack: Stack, { kind }: Refusal): Promise<Plan> {
  const { run, holder } = context;
  const { StackId: stackId = '', StackStatus: status = '' } = stack;
  if (kind === 'leftover') refuseProtected(stack);
  const { replaces, stackName } = run.facts.request;
  const isNamed = replaces?.stackId === stackId && replaces.stackName === stackName;
  const isConfirmed = isReplaceable(status) && isNamed;
  if (isConfirmed) return { changeSetType: 'CREATE', isOwnStack: true, leftover: stackId };
  const other = kind === 'busy' ? holder() : undefined;
  const failure = kind === 'busy' ? null : await failureOf(context, stackId);
  const about = { status, stackId, ...(other ? { run: other } : {}) };
  throw new DeployProblem({ kind, reason: stack.StackStatusReason ?? status, ...failure, ...about });
}

/** Finds the stack of the name and plans: create, update, first remove the leftover, or not at all. */
export async function look(context: Context): Promise<void> {
  const { run, ask } = context;
  const stack = await readStack(ask, run.facts.request.stackName);
  const situation = situationOf(stack?.StackStatus);
  const append = (plan: Plan) => run.append({ type: 'planned', plan });
  if (situation.do === 'update') return append({ changeSetType: 'UPDATE', isOwnStack: false });
  if (situation.do === 'create') return append({ changeSetType: 'CREATE', isOwnStack: situation.isNew });
  if (stack) return append(await planDespite(context, stack, situation));
}
