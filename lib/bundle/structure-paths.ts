import { hostGroupsOf } from './structure-tasks.ts';
import {
  type Entry,
  entriesOf,
  idOf,
  idsOf,
  isSameValue,
  listOf,
  mapOf,
  networkOf,
  ofType,
  type Template,
  targetGroupsOf,
} from './template-graph.ts';

/** A rule of a security group, written inside it or as a resource of its own; `peer` is a group, or an address range. */
type Rule = { group: string; peer: string; from: unknown; to: unknown; protocol: unknown };
type Rules = { ingress: Rule[]; egress: Rule[] };

const EVERYBODY = '0.0.0.0/0';

function ruleOf(group: string | undefined, rule: Record<string, unknown>): Rule {
  const peer =
    idOf(rule.SourceSecurityGroupId) ?? idOf(rule.DestinationSecurityGroupId) ?? rule.CidrIp ?? rule.CidrIpv6;
  return { group: group ?? '', peer: String(peer), from: rule.FromPort, to: rule.ToPort, protocol: rule.IpProtocol };
}

function rulesOf(template: Template): Rules {
  const groups = ofType(template, 'AWS::EC2::SecurityGroup');
  const inside = (key: string) =>
    groups.flatMap(({ id, Properties }) => listOf(Properties[key]).map((rule) => ruleOf(id, mapOf(rule))));
  const outside = (type: string) =>
    ofType(template, type).map(({ Properties }) => ruleOf(idOf(Properties.GroupId), Properties));
  return {
    ingress: [...inside('SecurityGroupIngress'), ...outside('AWS::EC2::SecurityGroupIngress')],
    egress: [...inside('SecurityGroupEgress'), ...outside('AWS::EC2::SecurityGroupEgress')],
  };
}

/** Whether a rule opens a port. Targets on instances get any port of the ephemeral range. */
function opens({ from, to, protocol }: Rule, port: unknown, isDynamic: boolean): boolean {
  if (protocol === '-1') return true;
  if (isDynamic) return typeof from === 'number' && typeof to === 'number' && from <= 32_768 && to >= 65_535;
  if (isSameValue(from, port) && isSameValue(to, port)) return true;
  return (
    [from, to, port].every((value) => typeof value === 'number') &&
    Number(from) <= Number(port) &&
    Number(port) <= Number(to)
  );
}

function isPath(rules: Rules, from: string, to: string, port: unknown, isDynamic = false): boolean {
  const out = rules.egress.some(
    (rule) => rule.group === from && [to, EVERYBODY].includes(rule.peer) && opens(rule, port, isDynamic),
  );
  const into = rules.ingress.some((rule) => rule.group === to && rule.peer === from && opens(rule, port, isDynamic));
  return out && into;
}

/** From the internet or a VPC link to the listener. */
function intoEntry(template: Template, rules: Rules, { listener, balancer }: Entry): string[] {
  const port = listener.Properties.Port;
  const groups = idsOf(balancer.Properties.SecurityGroups);
  const name = `${balancer.id}, port ${JSON.stringify(port)}`;
  if (balancer.Properties.Scheme !== 'internal') {
    const isOpen = rules.ingress.some(
      (rule) => groups.includes(rule.group) && rule.peer === EVERYBODY && opens(rule, port, false),
    );
    return isOpen ? [] : [`${name}: the internet cannot reach it`];
  }
  const callers = ofType(template, 'AWS::ApiGatewayV2::VpcLink');
  return callers
    .filter(
      ({ Properties }) =>
        !idsOf(Properties.SecurityGroupIds).some((from) => groups.some((to) => isPath(rules, from, to, port))),
    )
    .map(({ id }) => `${name}: ${id} cannot reach it`);
}

/** From a balancer to what is behind it, on the port of each target group and of its health check. */
function behindEntry(template: Template, rules: Rules, { balancer, targets }: Entry): string[] {
  const sources = idsOf(balancer.Properties.SecurityGroups);
  const services = ofType(template, 'AWS::ECS::Service');
  return ofType(template, 'AWS::ElasticLoadBalancingV2::TargetGroup')
    .filter(({ id }) => targets.includes(id))
    .flatMap(({ id, Properties: { TargetType, Port, HealthCheckPort = 'traffic-port' } }) => {
      const owner = services.find((service) => targetGroupsOf(service).includes(id));
      const others = ofType(template, 'AWS::EC2::SecurityGroup').filter((group) => !sources.includes(group.id));
      // On an instance the group is the instance's; without a service in the template, whoever is let in.
      const ofTasks = owner ? networkOf(owner).groups : others.map((group) => group.id);
      const behind = TargetType === 'ip' ? ofTasks : hostGroupsOf(template);
      const ports = HealthCheckPort === 'traffic-port' ? [Port] : [Port, HealthCheckPort];
      return ports
        .filter(
          (port) =>
            !sources.some((from) => behind.some((to) => isPath(rules, from, to, port, TargetType === 'instance'))),
        )
        .map((port) => `${balancer.id} cannot reach ${id} on port ${JSON.stringify(port)}`);
    });
}

/** Tasks that are found by name call one another, so their group lets itself in. */
function betweenPeers(template: Template, rules: Rules): string[] {
  return ofType(template, 'AWS::ECS::Service')
    .filter(({ Properties }) => Properties.ServiceRegistries ?? Properties.ServiceConnectConfiguration)
    .flatMap((service) => {
      const own = networkOf(service).groups;
      const isOnHost = own.length === 0;
      const groups = isOnHost ? hostGroupsOf(template) : own;
      const isLetIn = rules.ingress.some(
        (rule) =>
          groups.includes(rule.group) && groups.includes(rule.peer) && (!isOnHost || opens(rule, undefined, true)),
      );
      return isLetIn ? [] : [`${service.id} has a name, but its peers cannot reach it`];
    });
}

/** Where traffic would not get through the security groups, as sentences. */
export function pathViolations(template: Template): string[] {
  const rules = rulesOf(template);
  const entries = entriesOf(template);
  return [
    ...entries.flatMap((entry) => intoEntry(template, rules, entry)),
    ...entries.flatMap((entry) => behindEntry(template, rules, entry)),
    ...betweenPeers(template, rules),
  ];
}
