import { apiViolations } from './structure-api.ts';
import { authViolations } from './structure-auth.ts';
import { conditionViolations } from './structure-conditions.ts';
import { edgeViolations } from './structure-edge.ts';
import { orderViolations } from './structure-order.ts';
import { pathViolations } from './structure-paths.ts';
import { portViolations } from './structure-ports.ts';
import { rolloutViolations } from './structure-rollout.ts';
import { taskViolations } from './structure-tasks.ts';
import { ofType, type Template } from './template-graph.ts';

function plainDescriptions(template: Template): string[] {
  return ofType(template, 'AWS::EC2::SecurityGroup')
    .filter(({ Properties }) => !/^[\x20-\x7e]{1,255}$/.test(String(Properties.GroupDescription)))
    .map(({ id }) => `${id}: EC2 takes ASCII only in GroupDescription`);
}

/**
 * What AWS would refuse, or what would deploy and not work, in any template of ours: the order of resources, the way
 * through the security groups, ports and target types, the API, the edge, deployments, what is not always there.
 * Sentences; empty when all is well.
 */
export function structureViolations(template: Template): string[] {
  return [
    orderViolations,
    pathViolations,
    portViolations,
    taskViolations,
    apiViolations,
    authViolations,
    conditionViolations,
    edgeViolations,
    rolloutViolations,
    plainDescriptions,
  ].flatMap((rule) => rule(template));
}
