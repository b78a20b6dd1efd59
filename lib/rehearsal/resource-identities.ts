import { hexOf, lettersOf, uuidOf } from './stack.ts';
import { mapOf } from './template.ts';

/** What the identity of a resource is made of. The same seed gives the same identity. */
export type Origin = {
  seed: string;
  stackName: string;
  logicalId: string;
  type: string;
  account: string;
  region: string;
  properties: Record<string, unknown>;
  /** How many physical resources stood here before. */
  generation: number;
};
type Identity = { physicalId: string; attributes: Record<string, string> };
type Make = (origin: Origin) => Identity;

const text = (value: unknown) => (value === undefined ? '' : String(value));
const arn = (service: string, { region, account }: Origin, rest: string) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

/** A name as CloudFormation makes one: stack, logical id, letters. */
function nameOf(origin: Origin, property: string, length = 63): string {
  const own = text(origin.properties[property]);
  const letters = lettersOf(origin.seed, 12);
  const head = `${origin.stackName}-${origin.logicalId}`.slice(0, length - 13);
  return own === '' ? `${head}-${letters}` : own;
}

const ec2 =
  (prefix: string, attribute?: string): Make =>
  (origin) => {
    const physicalId = `${prefix}-0${hexOf(origin.seed, 16)}`;
    return { physicalId, attributes: attribute === undefined ? {} : { [attribute]: physicalId } };
  };

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

function ecsService(origin: Origin): Identity {
  const cluster = text(origin.properties.Cluster).split('/').at(-1);
  const name = nameOf(origin, 'ServiceName');
  const physicalId = arn('ecs', origin, `service/${cluster}/${name}`);
  return { physicalId, attributes: { Name: name, ServiceArn: physicalId } };
}

function taskDefinition(origin: Origin): Identity {
  const family = text(origin.properties.Family) || nameOf(origin, 'Family');
  const physicalId = arn('ecs', origin, `task-definition/${family}:${origin.generation + 1}`);
  return { physicalId, attributes: { TaskDefinitionArn: physicalId } };
}

const identified =
  (
    make: (origin: Origin) => string,
    attributes: (id: string, origin: Origin) => Record<string, string> = () => ({}),
  ): Make =>
  (origin) => {
    const physicalId = make(origin);
    return { physicalId, attributes: attributes(physicalId, origin) };
  };

const IDENTITIES: Record<string, Make> = {
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
  'AWS::AutoScaling::AutoScalingGroup': identified((origin) => nameOf(origin, 'AutoScalingGroupName')),
  'AWS::EC2::EIP': identified(
    ({ seed }) => `203.0.113.${1 + (Number.parseInt(hexOf(seed, 4), 16) % 254)}`,
    (address, { seed }) => ({ AllocationId: `eipalloc-0${hexOf(seed, 16)}`, PublicIp: address }),
  ),
  'AWS::EC2::FlowLog': ec2('fl', 'Id'),
  'AWS::EC2::InternetGateway': ec2('igw', 'InternetGatewayId'),
  'AWS::EC2::LaunchTemplate': identified(
    ({ seed }) => `lt-0${hexOf(seed, 16)}`,
    () => ({ LatestVersionNumber: '1', DefaultVersionNumber: '1' }),
  ),
  'AWS::EC2::NatGateway': ec2('nat', 'NatGatewayId'),
  'AWS::EC2::RouteTable': ec2('rtb', 'RouteTableId'),
  'AWS::EC2::SecurityGroup': ec2('sg', 'GroupId'),
  'AWS::EC2::SecurityGroupIngress': ec2('sgr', 'Id'),
  'AWS::EC2::Subnet': ec2('subnet', 'SubnetId'),
  'AWS::EC2::SubnetRouteTableAssociation': ec2('rtbassoc', 'Id'),
  'AWS::EC2::VPC': identified(
    ({ seed }) => `vpc-0${hexOf(seed, 16)}`,
    (id, { seed, properties }) => ({
      VpcId: id,
      CidrBlock: text(properties.CidrBlock),
      DefaultSecurityGroup: `sg-0${hexOf(`${seed} default`, 16)}`,
    }),
  ),
  'AWS::EC2::VPCEndpoint': ec2('vpce', 'Id'),
  'AWS::ECR::Repository': identified(
    (origin) => nameOf(origin, 'RepositoryName').toLowerCase(),
    (name, origin) => ({
      Arn: arn('ecr', origin, `repository/${name}`),
      RepositoryUri: `${origin.account}.dkr.ecr.${origin.region}.amazonaws.com/${name}`,
    }),
  ),
  'AWS::ECS::CapacityProvider': identified((origin) => nameOf(origin, 'Name')),
  'AWS::ECS::Cluster': identified(
    (origin) => nameOf(origin, 'ClusterName'),
    (name, origin) => ({ Arn: arn('ecs', origin, `cluster/${name}`) }),
  ),
  'AWS::ECS::ClusterCapacityProviderAssociations': identified(({ properties }) => text(properties.Cluster)),
  'AWS::ECS::Service': ecsService,
  'AWS::ECS::TaskDefinition': taskDefinition,
  'AWS::ElasticLoadBalancingV2::Listener': listener,
  'AWS::ElasticLoadBalancingV2::ListenerRule': listener,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': balancer,
  'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
  'AWS::IAM::InstanceProfile': identified(
    (origin) => nameOf(origin, 'InstanceProfileName'),
    (name, { account }) => ({ Arn: `arn:aws:iam::${account}:instance-profile/${name}` }),
  ),
  'AWS::IAM::Role': identified(
    (origin) => nameOf(origin, 'RoleName'),
    (name, { account, seed }) => ({
      Arn: `arn:aws:iam::${account}:role/${name}`,
      RoleId: `AROA${lettersOf(seed, 17)}`,
    }),
  ),
  'AWS::KMS::Key': identified(
    ({ seed }) => uuidOf(seed),
    (id, origin) => ({ Arn: arn('kms', origin, `key/${id}`), KeyId: id }),
  ),
  'AWS::Lambda::Function': identified(
    (origin) => nameOf(origin, 'FunctionName'),
    (name, origin) => ({ Arn: arn('lambda', origin, `function:${name}`) }),
  ),
  'AWS::Logs::LogGroup': identified(
    (origin) => nameOf(origin, 'LogGroupName'),
    (name, origin) => ({ Arn: arn('logs', origin, `log-group:${name}:*`) }),
  ),
  'AWS::S3::Bucket': identified(
    (origin) => nameOf(origin, 'BucketName').toLowerCase(),
    (name, { region }) => ({
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
    }),
  ),
  'AWS::ServiceDiscovery::HttpNamespace': identified(
    ({ seed }) => `ns-${hexOf(seed, 16)}`,
    (id, origin) => ({ Arn: arn('servicediscovery', origin, `namespace/${id}`), Id: id }),
  ),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': identified(
    ({ seed }) => `ns-${hexOf(seed, 16)}`,
    (id, origin) => ({
      Arn: arn('servicediscovery', origin, `namespace/${id}`),
      Id: id,
      HostedZoneId: `Z${lettersOf(origin.seed, 20)}`,
    }),
  ),
  'AWS::ServiceDiscovery::Service': identified(
    ({ seed }) => `srv-${hexOf(seed, 16)}`,
    (id, origin) => ({ Arn: arn('servicediscovery', origin, `service/${id}`), Id: id }),
  ),
  'AWS::WAFv2::WebACL': identified(
    (origin) => `${nameOf(origin, 'Name')}|${uuidOf(origin.seed)}|REGIONAL`,
    (id, origin) => {
      const [name, uuid] = id.split('|');
      return { Arn: arn('wafv2', origin, `regional/webacl/${name}/${uuid}`), Id: text(uuid) };
    },
  ),
};

/** The physical id and the attributes of a resource, of the form that its service gives them. */
export function identityOf(origin: Origin): Identity {
  const make = IDENTITIES[origin.type] ?? identified((other) => nameOf(other, 'Name'));
  return make(origin);
}

/** An attribute of a resource; of a type that we know less of, one of a plausible form. */
export function attributeOf(
  resource: {
    type: string;
    physicalId?: string;
    attributes: Record<string, string>;
    properties: Record<string, unknown>;
  },
  name: string,
  place: { account: string; region: string },
): string {
  const known = resource.attributes[name];
  if (known !== undefined) return known;
  const own = mapOf(resource.properties)[name];
  if (typeof own === 'string' || typeof own === 'number') return String(own);
  const [, service = '', kind = ''] = resource.type.toLowerCase().split('::');
  const id = resource.physicalId ?? '';
  if (!name.endsWith('Arn')) return id;
  return id.startsWith('arn:') ? id : `arn:aws:${service}:${place.region}:${place.account}:${kind}/${id}`;
}
