import { changedProperties } from './changed-properties.ts';
import { type Query, textAt, textsAt } from './query.ts';
import { invalid } from './refusal.ts';
import { stands } from './scope.ts';
import { type Resource, type Stack, uuidOf } from './stack.ts';
import type { Context } from './stacks.ts';
import type { Answer } from './xml.ts';

const CHECKABLE = /^(CREATE_COMPLETE|UPDATE_COMPLETE|UPDATE_ROLLBACK_COMPLETE|UPDATE_ROLLBACK_FAILED)$/;

/** Whether a resource is still as the stack made it; nobody knows before it was looked at. */
export function driftOfResource({ drift }: Stack, { tampered }: Resource): string {
  if (!drift) return 'NOT_CHECKED';
  return tampered ? 'MODIFIED' : 'IN_SYNC';
}

const drifted = (stack: Stack) => Object.values(stack.resources).filter((one) => stands(one) && one.tampered);
const statusOf = (stack: Stack) => (drifted(stack).length > 0 ? 'DRIFTED' : 'IN_SYNC');

/** What DescribeStacks says of a stack's drift. */
export function driftOf(stack: Stack, { shown }: Context): Answer {
  if (!stack.drift) return { StackDriftStatus: 'NOT_CHECKED' };
  return { StackDriftStatus: statusOf(stack), LastCheckTimestamp: shown(stack.drift.startedAt) };
}

export function detectStackDrift(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  if (!CHECKABLE.test(stack.status))
    throw invalid(`Drift detection cannot be performed on stack [${stack.id}] in its current state [${stack.status}]`);
  const id = uuidOf(`${stack.id} drift ${context.now}`);
  stack.drift = { id, startedAt: context.now, readyAt: context.now + context.options.changeSetDelayMs };
  context.keep(stack);
  return { StackDriftDetectionId: id };
}

export function describeStackDriftDetectionStatus(query: Query, context: Context): Answer {
  const id = textAt(query, 'StackDriftDetectionId');
  const stack = [...context.stacks.all.values()].find(({ drift }) => drift?.id === id);
  if (!stack?.drift) throw invalid(`Invalid StackDriftDetectionId ${id}`);
  const head = { StackId: stack.id, StackDriftDetectionId: id, Timestamp: context.shown(stack.drift.startedAt) };
  if (stack.drift.readyAt > context.now) return { ...head, DetectionStatus: 'DETECTION_IN_PROGRESS' };
  return {
    ...head,
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: statusOf(stack),
    DriftedStackResourceCount: drifted(stack).length,
  };
}

function shownDrift(stack: Stack, resource: Resource, context: Context): Answer {
  const actual = { ...resource.properties, ...resource.tampered };
  return {
    StackId: stack.id,
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ExpectedProperties: JSON.stringify(resource.properties),
    ActualProperties: JSON.stringify(actual),
    PropertyDifferences: changedProperties(resource.properties, actual).map((name) => ({
      PropertyPath: `/${name}`,
      ExpectedValue: JSON.stringify(resource.properties[name]) ?? '',
      ActualValue: JSON.stringify(actual[name]) ?? '',
      DifferenceType: resource.properties[name] === undefined ? 'ADD' : 'NOT_EQUAL',
    })),
    StackResourceDriftStatus: driftOfResource(stack, resource),
    Timestamp: context.shown(stack.drift?.startedAt ?? context.now),
  };
}

export function describeStackResourceDrifts(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  const asked = textsAt(query, 'StackResourceDriftStatusFilters');
  const found = Object.values(stack.resources)
    .filter(stands)
    .filter((one) => asked.length === 0 || asked.includes(driftOfResource(stack, one)));
  return { StackResourceDrifts: found.map((one) => shownDrift(stack, one, context)) };
}
