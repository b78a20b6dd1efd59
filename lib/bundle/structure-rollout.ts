import { idOf, isSameValue, listOf, mapOf, type Named, ofType, type Template } from './template-graph.ts';

/** Properties without their order, so that two resources can be compared. */
function sorted(properties: Record<string, unknown> | undefined): [string, unknown][] {
  return Object.entries(properties ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How a service's rule spreads its requests: target groups with their weights. */
function weightsOf(rule: Named | undefined): [string | undefined, unknown][] {
  return listOf(rule?.Properties.Actions)
    .flatMap((action) => listOf(mapOf(mapOf(action).ForwardConfig).TargetGroups))
    .map(mapOf)
    .map(({ TargetGroupArn, Weight }) => [idOf(TargetGroupArn), Weight]);
}

function isTrustedBy(role: Record<string, unknown> | undefined, service: string): boolean {
  return JSON.stringify(role?.AssumeRolePolicyDocument ?? '').includes(`"Service":"${service}"`);
}

function shiftOf(template: Template, { id }: Named, registration: Record<string, unknown>): string[] {
  const { AlternateTargetGroupArn, ProductionListenerRule, RoleArn } = mapOf(registration.AdvancedConfiguration);
  const [blue, green] = [registration.TargetGroupArn, AlternateTargetGroupArn].map(idOf);
  const rules = ofType(template, 'AWS::ElasticLoadBalancingV2::ListenerRule');
  const rule = rules.find((one) => one.id === idOf(ProductionListenerRule));
  const groups = [blue, green].map((group) => template.Resources[group ?? '']?.Properties);
  const start = [
    [blue, 100],
    [green, 0],
  ];
  return [
    ...(green && green !== blue && isSameValue(sorted(groups[0]), sorted(groups[1]))
      ? []
      : [`${id} has no second target group like the first`]),
    ...(rule ? [] : [`${id} has no rule at which ECS could shift its traffic`]),
    ...(!rule || isSameValue(weightsOf(rule), start) ? [] : [`${rule.id} does not start at the first target group`]),
    ...(isTrustedBy(template.Resources[idOf(RoleArn) ?? '']?.Properties, 'ecs.amazonaws.com')
      ? []
      : [`${id} has no role by which ECS may shift its traffic`]),
  ];
}

/** Where a blue/green deployment could not shift traffic, or would not know when to go back, as sentences. */
export function rolloutViolations(template: Template): string[] {
  return ofType(template, 'AWS::ECS::Service').flatMap((service) => {
    const { Strategy, BakeTimeInMinutes, Alarms } = mapOf(service.Properties.DeploymentConfiguration);
    const registrations = listOf(service.Properties.LoadBalancers).map(mapOf);
    if (Strategy !== 'BLUE_GREEN')
      return registrations.some(({ AdvancedConfiguration }) => AdvancedConfiguration)
        ? [`${service.id} has two target groups, but no blue/green deployment`]
        : [];
    const isWatched = listOf(mapOf(Alarms).AlarmNames).length > 0 && mapOf(Alarms).Rollback === true;
    return [
      ...(BakeTimeInMinutes === undefined ? [`${service.id} says no bake time`] : []),
      ...(isWatched ? [] : [`${service.id} bakes unwatched`]),
      ...(registrations.length > 0 ? [] : [`${service.id} has no traffic to shift`]),
      ...registrations.flatMap((registration) => shiftOf(template, service, registration)),
    ];
  });
}
