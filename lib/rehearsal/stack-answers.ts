import { capabilityOf } from './capabilities.ts';
import { changeSetAt } from './change-set-actions.ts';
import { shownParameters, shownTags } from './change-set-answers.ts';
import { templateBody } from './checks.ts';
import { driftOf, driftOfResource } from './drift.ts';
import { pageOf } from './pages.ts';
import { type Query, textAt } from './query.ts';
import { invalid } from './refusal.ts';
import type { Resource, Stack, StackEvent } from './stack.ts';
import type { Context } from './stacks.ts';
import { readTemplate } from './template.ts';
import type { Answer } from './xml.ts';

const byId = (name: string) => `Stack with id ${name} does not exist`;

function shownStack(stack: Stack, context: Context): Answer {
  const deployment = stack.deployed ?? stack.target ?? stack.changeSets[0]?.deployment;
  const { shown } = context;
  const isStable = stack.status !== 'REVIEW_IN_PROGRESS';
  const status = context.staleStatus(stack);
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: stack.changeSetId,
    Description: deployment && isStable ? readTemplate(deployment.body).description : undefined,
    Parameters: deployment && isStable ? shownParameters(deployment) : undefined,
    CreationTime: shown(stack.createdAt),
    DeletionTime: stack.deletedAt === undefined ? undefined : shown(stack.deletedAt),
    LastUpdatedTime: stack.updatedAt === undefined ? undefined : shown(stack.updatedAt),
    StackStatus: status ?? stack.status,
    StackStatusReason: status === undefined ? stack.reason : undefined,
    DisableRollback: stack.operation?.onFailure === 'DO_NOTHING',
    NotificationARNs: [],
    Capabilities: deployment?.capabilities,
    Outputs: stack.outputs.map(({ key, value, description, exportName }) => ({
      OutputKey: key,
      OutputValue: value,
      Description: description,
      ExportName: exportName,
    })),
    Tags: deployment && isStable ? shownTags(deployment) : [],
    EnableTerminationProtection: stack.isProtected,
    DriftInformation: driftOf(stack, context),
  };
}

export function describeStacks(query: Query, context: Context): Answer {
  const name = textAt(query, 'StackName');
  if (name !== undefined) return { Stacks: [shownStack(context.stacks.need(context, name, byId), context)] };
  const page = pageOf(context.stacks.list(context), textAt(query, 'NextToken'), context.pageSize, ({ id }) => id);
  return { Stacks: page.items.map((stack) => shownStack(stack, context)), NextToken: page.nextToken };
}

function shownEvent(stack: Stack, event: StackEvent, context: Context): Answer {
  return {
    StackId: stack.id,
    EventId: event.id,
    StackName: stack.name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: context.shown(event.at),
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ResourceProperties: event.properties,
    ClientRequestToken: event.token,
  };
}

/** The events, newest first. */
export function describeStackEvents(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  const newestFirst = stack.events.toReversed();
  const page = pageOf(newestFirst, textAt(query, 'NextToken'), context.pageSize, ({ id }) => id);
  const [first] = page.items;
  const items = context.options.areEventsDoubled && first ? [first, ...page.items] : page.items;
  return { StackEvents: items.map((event) => shownEvent(stack, event, context)), NextToken: page.nextToken };
}

function shownResource(stack: Stack, resource: Resource): { [name: string]: Answer } {
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.reason,
    DriftInformation: { StackResourceDriftStatus: driftOfResource(stack, resource) },
  };
}

export function listStackResources(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'), byId);
  const all = Object.values(stack.resources);
  const page = pageOf(all, textAt(query, 'NextToken'), context.pageSize, ({ logicalId }) => logicalId);
  const summaries = page.items.map((one) => ({
    ...shownResource(stack, one),
    LastUpdatedTimestamp: context.shown(one.at),
  }));
  return { StackResourceSummaries: summaries, NextToken: page.nextToken };
}

/** At most a hundred, as AWS answers. */
export function describeStackResources(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'), byId);
  const logicalId = textAt(query, 'LogicalResourceId');
  const named = logicalId === undefined ? Object.values(stack.resources) : [stack.resources[logicalId]];
  const found = named.flatMap((one) => one ?? []);
  if (logicalId !== undefined && found.length === 0)
    throw invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`);
  return {
    StackResources: found.slice(0, 100).map((one) => ({
      StackName: stack.name,
      StackId: stack.id,
      ...shownResource(stack, one),
      Timestamp: context.shown(one.at),
    })),
  };
}

export function getTemplate(query: Query, context: Context): Answer {
  const isOfChangeSet = query.ChangeSetName !== undefined;
  const stack = isOfChangeSet ? undefined : context.stacks.need(context, textAt(query, 'StackName'), byId);
  const deployment = stack ? (stack.deployed ?? stack.target) : changeSetAt(query, context).changeSet.deployment;
  if (!deployment) throw invalid(byId(textAt(query, 'StackName') ?? ''));
  return { TemplateBody: deployment.body, StagesAvailable: ['Original', 'Processed'] };
}

export function validateTemplate(query: Query): Answer {
  const template = readTemplate(templateBody(query));
  const { capability, types } = capabilityOf(template);
  const isAsked = capability !== undefined;
  return {
    Parameters: Object.entries(template.parameters).map(([ParameterKey, { value, description, noEcho }]) => ({
      ParameterKey,
      DefaultValue: value,
      NoEcho: noEcho,
      Description: description,
    })),
    Description: template.description,
    Capabilities: isAsked ? [capability] : undefined,
    CapabilitiesReason: isAsked ? `The following resource(s) require capabilities: [${types.join(', ')}]` : undefined,
  };
}
