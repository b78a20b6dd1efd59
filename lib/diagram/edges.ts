import type { DiagramRole } from '#lib/catalog/diagram-roles.ts';
import type { DiagramEdge, DiagramNode, EdgeKind } from './graph-shape.ts';
import { COMPOSE_SERVICE, OUTPUT, type ReferenceGraph, wayThrough } from './references.ts';

type Rule = { from: DiagramRole; to: DiagramRole; kind: EdgeKind; through: readonly string[] };

const GROUPS = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'];
const LISTENERS = [
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
];
// What a name leads to, and where its certificate lies.
const ENTRIES = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::DomainName',
];
const ROUTES = ['AWS::EC2::SubnetRouteTableAssociation', 'AWS::EC2::RouteTable', 'AWS::EC2::Route'];
const SUBNETS = ['AWS::EC2::Subnet', 'AWS::EC2::Subnet::Id'];
// Without a network of its own a task leaves through its instance.
const HOSTS = [
  'AWS::ECS::Cluster',
  'AWS::ECS::CapacityProvider',
  'AWS::EC2::LaunchTemplate',
  'AWS::AutoScaling::AutoScalingGroup',
];
const TASK = ['AWS::ECS::TaskDefinition', 'AWS::IAM::Role', OUTPUT];

/** What leads from where to where, and by way of which kinds of resource. An arrow is drawn where the template has the way. */
const RULES: readonly Rule[] = [
  { from: 'client', to: 'dns', kind: 'name', through: ENTRIES },
  { from: 'client', to: 'certificate', kind: 'check', through: ENTRIES },
  { from: 'client', to: 'api', kind: 'request', through: [] },
  { from: 'client', to: 'balancer', kind: 'request', through: [] },
  {
    from: 'firewall',
    to: 'api',
    kind: 'check',
    through: ['AWS::WAFv2::WebACLAssociation', 'AWS::ApiGateway::Stage'],
  },
  { from: 'firewall', to: 'balancer', kind: 'check', through: ['AWS::WAFv2::WebACLAssociation'] },
  { from: 'api', to: 'authorizer', kind: 'check', through: [] },
  {
    from: 'authorizer',
    to: 'users',
    kind: 'check',
    through: ['AWS::Lambda::Function', 'AWS::Cognito::UserPoolClient'],
  },
  { from: 'balancer', to: 'users', kind: 'check', through: [...LISTENERS.slice(0, 2), 'AWS::Cognito::UserPoolClient'] },
  { from: 'api', to: 'link', kind: 'request', through: ['AWS::ApiGateway::Method'] },
  { from: 'link', to: 'balancer', kind: 'request', through: GROUPS },
  { from: 'balancer', to: 'service', kind: 'request', through: [...LISTENERS, OUTPUT] },
  { from: 'caller', to: 'names', kind: 'name', through: [] },
  { from: 'names', to: 'service', kind: 'name', through: ['AWS::ServiceDiscovery::Service', OUTPUT] },
  { from: 'service', to: 'nat', kind: 'image', through: [...SUBNETS, ...ROUTES, ...HOSTS, OUTPUT] },
  { from: 'service', to: 'endpoints', kind: 'image', through: [...GROUPS, ...HOSTS, OUTPUT] },
  { from: 'nat', to: 'registry', kind: 'image', through: [...SUBNETS, ...ROUTES] },
  { from: 'endpoints', to: 'registry', kind: 'image', through: [] },
  { from: 'service', to: 'logs', kind: 'logs', through: TASK },
  { from: 'service', to: 'secrets', kind: 'secret', through: TASK },
];

/** Not where requests already come in from outside: only one part of each role is at the end of a rule, services apart. */
function edge(from: DiagramNode, to: DiagramNode, kind: EdgeKind, via: readonly string[]): DiagramEdge {
  return { id: `${kind} ${from.slot} ${to.slot}`, from: from.id, to: to.id, kind, via };
}

/** Images come by NAT or an endpoint of ours; where a VPC is given, by whatever way it has. */
function directImages(nodes: readonly DiagramNode[], references: ReferenceGraph): DiagramEdge[] {
  const hasWay = nodes.some(({ role }) => role === 'nat' || role === 'endpoints');
  const registry = nodes.find(({ role }) => role === 'registry');
  if (hasWay || !registry) return [];
  return nodes
    .filter(({ role }) => role === 'service')
    .flatMap((service) => {
      const via = wayThrough(references, service.members, registry.members, new Set(TASK));
      return via ? [edge(service, registry, 'image', via)] : [];
    });
}

/** The stack makes what stands in the template; the tool makes the rest, from the outputs that it reads. */
function deployEdges(nodes: readonly DiagramNode[], { typeOf, neighbours }: ReferenceGraph): DiagramEdge[] {
  const one = (role: DiagramRole) => nodes.find((node) => node.role === role);
  const [stack, tool, network] = [one('stack'), one('tool'), one('vpc')];
  const services = nodes.filter(({ role }) => role === 'service');
  const readBy = (ids: readonly string[]) =>
    ids.flatMap((id) => [...(neighbours.get(id) ?? [])].filter((name) => typeOf.get(name) === OUTPUT));
  const composed = services.filter(({ id }) => typeOf.get(id) === COMPOSE_SERVICE);
  const made = services.filter((service) => !composed.includes(service));
  if (!stack) return [];
  return [
    ...(network && typeOf.get(network.id) === network.type ? [edge(stack, network, 'deploy', [network.id])] : []),
    ...made.map((service) => edge(stack, service, 'deploy', [service.id])),
    ...(tool ? [edge(stack, tool, 'deploy', [...new Set(readBy(composed.map(({ id }) => id)))])] : []),
    ...(tool ? composed.map((service) => edge(tool, service, 'deploy', [...readBy([service.id]), service.id])) : []),
  ];
}

/** Every arrow that the template proves. */
export function edgesOf(nodes: readonly DiagramNode[], references: ReferenceGraph): DiagramEdge[] {
  const ofRole = (wanted: DiagramRole) => nodes.filter(({ role }) => role === wanted);
  const proved = RULES.flatMap(({ from, to, kind, through }) =>
    ofRole(from).flatMap((start) =>
      ofRole(to).flatMap((end) => {
        const via = wayThrough(references, start.members, end.members, new Set(through));
        return via ? [edge(start, end, kind, via)] : [];
      }),
    ),
  );
  const hasApi = ofRole('api').length > 0;
  const order = proved.filter(({ id }) => !(hasApi && id === 'request client balancer'));
  return [...order, ...directImages(nodes, references), ...deployEdges(nodes, references)];
}
