import { type Resource, type Stack, uuidOf } from './stack.ts';

/** Gives a stack its status, and says so in its events. */
export function setStatus(stack: Stack, status: string, at: number, reason?: string): void {
  stack.status = status;
  if (reason === undefined) delete stack.reason;
  else stack.reason = reason;
  const token = stack.operation?.token;
  stack.events.push({
    id: uuidOf(`${stack.id} ${stack.events.length}`),
    logicalId: stack.name,
    physicalId: stack.id,
    type: 'AWS::CloudFormation::Stack',
    status,
    at,
    ...(reason !== undefined && { reason }),
    ...(token !== undefined && { token }),
  });
}

/** Gives a resource its status, and says so in the stack's events. */
export function setResourceStatus(stack: Stack, resource: Resource, status: string, at: number, reason?: string): void {
  resource.status = status;
  resource.at = at;
  if (reason === undefined) delete resource.reason;
  else resource.reason = reason;
  const token = stack.operation?.token;
  const isSaid = Object.keys(resource.properties).length > 0;
  stack.events.push({
    id: `${resource.logicalId}-${status}-${new Date(at).toISOString()}-${stack.events.length}`,
    logicalId: resource.logicalId,
    physicalId: resource.physicalId ?? '',
    type: resource.type,
    status,
    at,
    ...(reason !== undefined && { reason }),
    ...(token !== undefined && { token }),
    ...(isSaid && { properties: JSON.stringify(resource.properties) }),
  });
}
