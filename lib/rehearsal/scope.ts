import { holds, type Scope } from './intrinsics.ts';
import { invalid } from './refusal.ts';
import { attributeOf } from './resource-identities.ts';
import type { Deployment, Resource, Stack } from './stack.ts';
import { readTemplate } from './template.ts';

const GONE = ['DELETE_COMPLETE', 'DELETE_SKIPPED'];

/** Whether a resource stands in the account. */
export function stands(resource: Resource | undefined): resource is Resource {
  return resource?.physicalId !== undefined && !GONE.includes(resource.status);
}

/** What the names of a deployment's template mean in a stack. */
export function scopeOf(stack: Stack, deployment: Deployment): Scope {
  const found = (logicalId: string) => {
    const resource = stack.resources[logicalId];
    if (!stands(resource))
      throw invalid(
        `Template format error: Unresolved resource dependencies [${logicalId}] in the Resources block of the template`,
      );
    return resource;
  };
  return {
    template: readTemplate(deployment.body),
    parameters: deployment.parameters,
    pseudo: {
      'AWS::AccountId': stack.account,
      'AWS::Partition': 'aws',
      'AWS::Region': stack.region,
      'AWS::StackId': stack.id,
      'AWS::StackName': stack.name,
      'AWS::URLSuffix': 'amazonaws.com',
    },
    physicalId: (logicalId) => found(logicalId).physicalId ?? '',
    attribute: (logicalId, name) => attributeOf(found(logicalId), name, stack),
  };
}

/** The logical ids that a deployment makes: those without a condition, or whose condition holds. */
export function madeBy(stack: Stack, deployment: Deployment): string[] {
  const scope = scopeOf(stack, deployment);
  return Object.entries(scope.template.resources)
    .filter(([, { condition }]) => condition === undefined || holds(condition, scope))
    .map(([logicalId]) => logicalId);
}
