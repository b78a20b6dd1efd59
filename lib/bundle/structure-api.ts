import { entriesOf, idOf, idsOf, isSameValue, mapOf, type Named, ofType, type Template } from './template-graph.ts';

const PATH_PARAMETER = 'method.request.path.proxy';

/** The balancer and the port that an integration's address names: `http://${Nlb.DNSName}:80/…`. */
function addressOf(uri: unknown): { balancer: string; port: number } | undefined {
  const { Sub } = mapOf(uri);
  const match = /^https?:\/\/\$\{(\w+)\.DNSName\}:(\d+)\//.exec(typeof Sub === 'string' ? Sub : '');
  return match ? { balancer: String(match[1]), port: Number(match[2]) } : undefined;
}

function integrationOf(template: Template, { id, Properties, DependsOn }: Named): string[] {
  const { Type, ConnectionType, ConnectionId, IntegrationTarget, Uri } = mapOf(Properties.Integration);
  if (ConnectionType !== 'VPC_LINK') return [];
  const address = addressOf(Uri);
  if (!address) return [`${id}: its address does not name a balancer with the listener's port`];
  const entry = entriesOf(template).find(
    ({ balancer, listener }) => balancer.id === address.balancer && listener.Properties.Port === address.port,
  );
  const link = template.Resources[idOf(ConnectionId) ?? ''];
  const isV2 = link?.Type === 'AWS::ApiGatewayV2::VpcLink';
  const leadsTo = isV2 ? idOf(IntegrationTarget) : idsOf(link?.Properties.TargetArns).join();
  return [
    ...(entry ? [] : [`${id}: ${address.balancer} has no listener on port ${address.port}`]),
    ...(entry && !DependsOn.includes(entry.listener.id) ? [`${id} does not wait for ${entry.listener.id}`] : []),
    ...(leadsTo === address.balancer
      ? []
      : [`${id}: its link leads to ${leadsTo}, its address to ${address.balancer}`]),
    ...(isV2 || IntegrationTarget === undefined ? [] : [`${id}: a link V1 takes no IntegrationTarget`]),
    ...(Type === 'HTTP_PROXY' ? [] : [`${id} is not a proxy integration`]),
  ];
}

/** A path parameter has to be declared and handed on, or the backend is asked for the path `{proxy}`. */
function pathParameterOf({ id, Properties }: Named): string[] {
  const { Uri, RequestParameters } = mapOf(Properties.Integration);
  if (!JSON.stringify(Uri ?? '').includes('{proxy}')) return [];
  const isDeclared = mapOf(Properties.RequestParameters)[PATH_PARAMETER] === true;
  const isHandedOn = mapOf(RequestParameters)['integration.request.path.proxy'] === PATH_PARAMETER;
  return isDeclared && isHandedOn ? [] : [`${id} does not hand on {proxy}`];
}

function linksFit(template: Template): string[] {
  const v1 = ofType(template, 'AWS::ApiGateway::VpcLink').filter(
    ({ Properties }) => idsOf(Properties.TargetArns).length !== 1,
  );
  const v2 = ofType(template, 'AWS::ApiGatewayV2::VpcLink').filter(
    ({ Properties }) => idsOf(Properties.SecurityGroupIds).length === 0,
  );
  return [
    ...v1.map(({ id }) => `${id}: a link V1 takes exactly one NLB`),
    ...v2.map(({ id }) => `${id} has no security group of its own`),
  ];
}

/** A link V1 comes by PrivateLink from addresses that nobody knows: the NLB's groups must not judge it. */
function privateLinkPasses(template: Template): string[] {
  const reached = ofType(template, 'AWS::ApiGateway::VpcLink').flatMap(({ Properties }) =>
    idsOf(Properties.TargetArns),
  );
  return ofType(template, 'AWS::ElasticLoadBalancingV2::LoadBalancer')
    .filter(({ id, Properties }) => reached.includes(id) && idsOf(Properties.SecurityGroups).length > 0)
    .filter(({ Properties }) => !isSameValue(Properties.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic, 'off'))
    .map(({ id }) => `${id} refuses what comes by PrivateLink`);
}

/** Where an API does not lead to its services, as sentences. */
export function apiViolations(template: Template): string[] {
  const methods = ofType(template, 'AWS::ApiGateway::Method');
  return [
    ...methods.flatMap((method) => integrationOf(template, method)),
    ...methods.flatMap(pathParameterOf),
    ...linksFit(template),
    ...privateLinkPasses(template),
  ];
}
