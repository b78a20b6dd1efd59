import type { ComposedBundle, Resource } from './composed-template.ts';

export type Template = ComposedBundle['template'];
/** A resource with its logical id. */
export type Named = Resource & { id: string };

/** A map of unknown content; empty where there is none. */
export function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A list of unknown content; empty where there is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The logical id that a value is (`!Ref`, `!GetAtt`), or undefined. */
export function idOf(value: unknown): string | undefined {
  const { Ref, GetAtt } = mapOf(value);
  if (typeof Ref === 'string') return Ref;
  return typeof GetAtt === 'string' ? GetAtt.split('.')[0] : undefined;
}

/** The logical ids that a list of values are. */
export function idsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => idOf(item) ?? []);
}

/** Whether two values are the same, references included. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every name that a value refers to, by Ref, GetAtt or Sub. */
export function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  return Object.entries(mapOf(value)).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return references(inner);
    if (key === 'Sub') return [...inner.matchAll(/\$\{([^}.]+)/g)].map((match) => match[1] ?? '');
    return key === 'Ref' || key === 'GetAtt' ? [inner.split('.')[0] ?? ''] : [];
  });
}

/** The resources that CloudFormation makes before a resource, because it is told to or because it is referred to. */
export function dependenciesOf(template: Template, id: string): string[] {
  const { DependsOn = [], Properties } = template.Resources[id] ?? {};
  return [...new Set([...DependsOn, ...references(Properties)])].filter((name) => name in template.Resources);
}

/** Every resource of a type, with its id. */
export function ofType(template: Template, type: string): Named[] {
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, resource]) => ({ ...resource, id }));
}

/** The target groups that a listener's or a rule's actions forward to. */
function forwardsTo({ Properties }: Resource): string[] {
  const actions = listOf(Properties.DefaultActions ?? Properties.Actions).map(mapOf);
  return actions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
    ...idsOf([TargetGroupArn]),
    ...idsOf(listOf(mapOf(ForwardConfig).TargetGroups).map((group) => mapOf(group).TargetGroupArn)),
  ]);
}

/** The target groups in which a service's tasks are registered: one, or two that take turns. */
export function targetGroupsOf({ Properties }: Resource): string[] {
  return listOf(Properties.LoadBalancers)
    .map(mapOf)
    .flatMap(({ TargetGroupArn, AdvancedConfiguration }) =>
      idsOf([TargetGroupArn, mapOf(AdvancedConfiguration).AlternateTargetGroupArn]),
    );
}

/** A listener of a balancer, with all that its actions and rules forward to; `via` are the resources that do so. */
export type Entry = { listener: Named; balancer: Named; targets: string[]; via: string[] };

/** Every listener whose balancer stands in the template. */
export function entriesOf(template: Template): Entry[] {
  const rules = ofType(template, 'AWS::ElasticLoadBalancingV2::ListenerRule');
  const balancers = ofType(template, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
  return ofType(template, 'AWS::ElasticLoadBalancingV2::Listener').flatMap((listener) => {
    const balancer = balancers.find(({ id }) => id === idOf(listener.Properties.LoadBalancerArn));
    const own = rules.filter(({ Properties }) => idOf(Properties.ListenerArn) === listener.id);
    const targets = [listener, ...own].flatMap(forwardsTo);
    return balancer ? [{ listener, balancer, targets, via: [listener.id, ...own.map(({ id }) => id)] }] : [];
  });
}

/** The subnets and security groups in which a service's tasks run. */
export function networkOf({ Properties }: Resource): { subnets: string[]; groups: string[] } {
  const { Subnets, SecurityGroups } = mapOf(mapOf(Properties.NetworkConfiguration).AwsvpcConfiguration);
  return { subnets: idsOf(Subnets), groups: idsOf(SecurityGroups) };
}
