import { changeSetAt } from './change-set-actions.ts';
import { pageOf } from './pages.ts';
import { type Query, textAt } from './query.ts';
import type { Change, ChangeSet, Deployment, Stack } from './stack.ts';
import type { Context } from './stacks.ts';
import { readTemplate } from './template.ts';
import type { Answer } from './xml.ts';

/** Parameters as they are shown, those marked NoEcho hidden. */
export function shownParameters({ body, parameters }: Deployment): Answer {
  const template = readTemplate(body);
  return Object.entries(parameters).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: template.parameters[ParameterKey]?.noEcho === true ? '****' : value,
  }));
}

/** Tags as they are shown. */
export function shownTags({ tags }: Deployment): Answer {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

function shownDetail({ attribute, name, recreation, evaluation, cause }: Change['details'][number]): Answer {
  return {
    Target: { Attribute: attribute, Name: name, RequiresRecreation: recreation },
    Evaluation: evaluation,
    ChangeSource: cause === undefined ? 'DirectModification' : 'ResourceReference',
    CausingEntity: cause,
  };
}

function shownChange(change: Change): Answer {
  return {
    Type: 'Resource',
    ResourceChange: {
      PolicyAction: change.policyAction,
      Action: change.action,
      LogicalResourceId: change.logicalId,
      PhysicalResourceId: change.physicalId,
      ResourceType: change.type,
      Replacement: change.replacement,
      Scope: change.scope,
      Details: change.details.map(shownDetail),
    },
  };
}

function head(stack: Stack, changeSet: ChangeSet, context: Context): { [name: string]: Answer } {
  return {
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.id,
    StackId: stack.id,
    StackName: stack.name,
    Description: changeSet.description,
    CreationTime: context.shown(changeSet.createdAt),
    ExecutionStatus: changeSet.execution,
    Status: changeSet.status,
    StatusReason: changeSet.reason,
  };
}

export function describeChangeSet(query: Query, context: Context): Answer {
  const { stack, changeSet } = changeSetAt(query, context);
  const changes = changeSet.status === 'CREATE_COMPLETE' ? changeSet.changes : [];
  const page = pageOf(changes, textAt(query, 'NextToken'), context.pageSize, ({ logicalId }) => logicalId);
  return {
    ...head(stack, changeSet, context),
    Parameters: shownParameters(changeSet.deployment),
    Tags: shownTags(changeSet.deployment),
    Capabilities: changeSet.deployment.capabilities,
    OnStackFailure: changeSet.onFailure,
    NotificationARNs: [],
    Changes: page.items.map(shownChange),
    NextToken: page.nextToken,
  };
}

export function listChangeSets(query: Query, context: Context): Answer {
  const stack = context.stacks.need(context, textAt(query, 'StackName'));
  const page = pageOf(stack.changeSets, textAt(query, 'NextToken'), context.pageSize, ({ id }) => id);
  return { Summaries: page.items.map((changeSet) => head(stack, changeSet, context)), NextToken: page.nextToken };
}
