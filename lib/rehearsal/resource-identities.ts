import { ENTRY_IDENTITIES } from './entry-identities.ts';
import { arn, type Identity, identified, type Make, nameOf, type Origin, text } from './identity-forms.ts';
import { NETWORK_IDENTITIES } from './network-identities.ts';
import { hexOf, lettersOf, uuidOf } from './stack.ts';
import { mapOf } from './template.ts';

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

const IDENTITIES: Readonly<Record<string, Make>> = {
  ...ENTRY_IDENTITIES,
  ...NETWORK_IDENTITIES,
  'AWS::AutoScaling::AutoScalingGroup': identified((origin) => nameOf(origin, 'AutoScalingGroupName')),
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
