import type { Resource } from './composed-template.ts';
import {
  dependenciesOf,
  entriesOf,
  idOf,
  idsOf,
  type Named,
  networkOf,
  ofType,
  type Template,
  targetGroupsOf,
} from './template-graph.ts';

const GATEWAY = 'AWS::EC2::VPCGatewayAttachment';

/** Says what a resource should wait for and does not, by itself or by way of another. */
function waits(template: Template, { id }: Named, wanted: readonly string[], why: string): string[] {
  const awaited = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const before = dependenciesOf(template, next).filter((one) => !awaited.has(one));
    for (const one of before) awaited.add(one);
    open.push(...before);
  }
  return wanted.filter((one) => !awaited.has(one)).map((one) => `${id} does not wait for ${one}: ${why}`);
}

/** What faces the internet waits for the gateway's attachment: CloudFormation does not see that by itself. */
function afterGateway(template: Template): string[] {
  const gateways = ofType(template, GATEWAY).map(({ id }) => id);
  const facing = [
    ...ofType(template, 'AWS::ElasticLoadBalancingV2::LoadBalancer').filter(
      ({ Properties }) => Properties.Scheme !== 'internal',
    ),
    ...ofType(template, 'AWS::EC2::Route').filter(({ Properties }) => Properties.GatewayId !== undefined),
    ...ofType(template, 'AWS::EC2::EIP'),
  ];
  return facing.flatMap((resource) => waits(template, resource, gateways, 'it needs the way to the internet'));
}

/** What a subnet needs before something in it can call out: its table, and a default route or the endpoints. */
function wayOutOf(template: Template, subnets: readonly string[]): string[] {
  const associations = ofType(template, 'AWS::EC2::SubnetRouteTableAssociation').filter(({ Properties }) =>
    subnets.includes(idOf(Properties.SubnetId) ?? ''),
  );
  const tables = associations.map(({ Properties }) => idOf(Properties.RouteTableId));
  const routes = ofType(template, 'AWS::EC2::Route').filter(({ Properties }) =>
    tables.includes(idOf(Properties.RouteTableId)),
  );
  const ways = routes.length > 0 ? routes : ofType(template, 'AWS::EC2::VPCEndpoint');
  return [...associations, ...ways].map(({ id }) => id);
}

function servicesWait(template: Template): string[] {
  const entries = entriesOf(template);
  const associations = ofType(template, 'AWS::ECS::ClusterCapacityProviderAssociations').map(({ id }) => id);
  return ofType(template, 'AWS::ECS::Service').flatMap((service) => {
    const { CapacityProviderStrategy } = service.Properties;
    const groups = targetGroupsOf(service);
    const unheard = groups.filter((group) => !entries.some(({ targets }) => targets.includes(group)));
    const listeners = entries.filter(({ targets }) => targets.some((target) => groups.includes(target)));
    return [
      ...unheard.map((group) => `${service.id} is registered in ${group}, to which no listener forwards`),
      ...listeners.flatMap(({ via }) => waitsForOneOf(template, service, via)),
      ...waits(
        template,
        service,
        CapacityProviderStrategy ? associations : [],
        'the cluster has no capacity provider before',
      ),
      ...waits(template, service, wayOutOf(template, networkOf(service).subnets), 'a task could not pull its image'),
    ];
  });
}

function waitsForOneOf(template: Template, service: Named, via: readonly string[]): string[] {
  const awaited = dependenciesOf(template, service.id);
  return via.some((id) => awaited.includes(id))
    ? []
    : [`${service.id} does not wait for ${via.join(' or ')}: a target group without a listener is refused`];
}

/** Sessions of ECS Exec come to tasks; an instance joins without them. */
function isForTasksOnly({ Properties }: Resource): boolean {
  return JSON.stringify(Properties.ServiceName ?? '').includes('.ssmmessages');
}

function instancesWait(template: Template): string[] {
  return ofType(template, 'AWS::AutoScaling::AutoScalingGroup').flatMap((group) => [
    ...waits(
      template,
      group,
      wayOutOf(template, idsOf(group.Properties.VPCZoneIdentifier)).filter((id) => {
        const way = template.Resources[id];
        return way && !isForTasksOnly(way);
      }),
      'an instance could not join',
    ),
    ...waits(
      template,
      group,
      ofType(template, 'AWS::ECS::Cluster').map(({ id }) => id),
      'a cluster with instances cannot be deleted',
    ),
  ]);
}

function deploymentsWait(template: Template): string[] {
  const methods = ofType(template, 'AWS::ApiGateway::Method');
  return ofType(template, 'AWS::ApiGateway::Deployment').flatMap((deployment) => {
    const api = idOf(deployment.Properties.RestApiId);
    const own = methods.filter(({ Properties }) => idOf(Properties.RestApiId) === api).map(({ id }) => id);
    return waits(template, deployment, own, 'a deployment is a snapshot of the methods that there are');
  });
}

/** What is made or deleted in an order in which it cannot work, as sentences. */
export function orderViolations(template: Template): string[] {
  return [afterGateway, servicesWait, instancesWait, deploymentsWait].flatMap((rule) => rule(template));
}
