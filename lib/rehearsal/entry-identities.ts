import { arn, type Identity, identified, type Make, nameOf, type Origin, text } from './identity-forms.ts';
import { hexOf, lettersOf } from './stack.ts';

const apiId = (origin: Origin) => lettersOf(origin.seed, 10, 'abcdefghijklmnopqrstuvwxyz0123456789');

function balancer(origin: Origin): Identity {
  const isNetwork = origin.properties.Type === 'network';
  const name = nameOf(origin, 'Name', 32);
  const full = `${isNetwork ? 'net' : 'app'}/${name}/${hexOf(origin.seed, 16)}`;
  const physicalId = arn('elasticloadbalancing', origin, `loadbalancer/${full}`);
  const internal = origin.properties.Scheme === 'internal' ? 'internal-' : '';
  const host = `${internal}${name}-${lettersOf(origin.seed, 10, '0123456789')}`;
  const DNSName = isNetwork
    ? `${name}-${hexOf(origin.seed, 16)}.elb.${origin.region}.amazonaws.com`
    : `${host}.${origin.region}.elb.amazonaws.com`;
  const attributes = {
    DNSName,
    LoadBalancerArn: physicalId,
    LoadBalancerFullName: full,
    LoadBalancerName: name,
    CanonicalHostedZoneID: 'Z14GRHDCWA56QT',
  };
  return { physicalId, attributes };
}

function targetGroup(origin: Origin): Identity {
  const full = `targetgroup/${nameOf(origin, 'Name', 32)}/${hexOf(origin.seed, 16)}`;
  const physicalId = arn('elasticloadbalancing', origin, full);
  return { physicalId, attributes: { TargetGroupArn: physicalId, TargetGroupFullName: full } };
}

function listener(origin: Origin): Identity {
  const isRule = origin.type.endsWith('ListenerRule');
  const above = text(isRule ? origin.properties.ListenerArn : origin.properties.LoadBalancerArn);
  const kind = isRule ? ':listener-rule/' : ':listener/';
  const base = above.replace(isRule ? ':listener/' : ':loadbalancer/', kind);
  const physicalId = `${base}/${hexOf(origin.seed, 16)}`;
  return { physicalId, attributes: { [isRule ? 'RuleArn' : 'ListenerArn']: physicalId } };
}

function restApi(origin: Origin): Identity {
  const physicalId = apiId(origin);
  return { physicalId, attributes: { RestApiId: physicalId, RootResourceId: hexOf(origin.seed, 10) } };
}

/** Where requests come in. */
export const ENTRY_IDENTITIES: Readonly<Record<string, Make>> = {
  'AWS::ApiGateway::Deployment': identified((origin) => hexOf(origin.seed, 6)),
  'AWS::ApiGateway::DomainName': identified(
    ({ properties }) => text(properties.DomainName),
    (_, origin) => ({
      RegionalDomainName: `d-${apiId(origin)}.execute-api.${origin.region}.amazonaws.com`,
      RegionalHostedZoneId: 'Z1YSHQZHG15GKL',
    }),
  ),
  'AWS::ApiGateway::Resource': identified((origin) => hexOf(origin.seed, 6)),
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Stage': identified(({ properties }) => text(properties.StageName)),
  'AWS::ApiGateway::VpcLink': identified(apiId),
  'AWS::ApiGatewayV2::VpcLink': identified(apiId),
  'AWS::ElasticLoadBalancingV2::Listener': listener,
  'AWS::ElasticLoadBalancingV2::ListenerRule': listener,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': balancer,
  'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
};
