import type { Text } from '#lib/catalog/schema.ts';
import { detailReader } from './details.ts';
import type { DiagramNode, PartLook } from './graph-shape.ts';
import type { NodeInput } from './node-input.ts';
import { outsideNodes } from './outside-nodes.ts';
import { OUTSIDE } from './outside-parts.ts';
import { GIVEN_LOOKS, PART_LOOKS, SUBNET_LOOKS } from './part-looks.ts';
import { referencesOf, type TemplateResource, wayThrough } from './references.ts';

const both = (word: string): Text => ({ ja: word, en: word });
const INTERNET_FACING = 'internet-facing';
const ROUTES = new Set(['AWS::EC2::SubnetRouteTableAssociation', 'AWS::EC2::RouteTable', 'AWS::EC2::Route']);

function balancerLook({ properties }: TemplateResource, look: PartLook): PartLook {
  const isPublic = properties.Scheme === INTERNET_FACING;
  const label = both(properties.Type === 'network' ? 'NLB' : 'ALB');
  return { ...look, label, place: isPublic ? 'public' : 'private' };
}

/** A part made of resources of one role. */
function partOf(resources: readonly TemplateResource[], input: NodeInput): DiagramNode[] {
  const [first] = resources;
  const look = first && PART_LOOKS[first.type];
  if (!(first && look)) return [];
  const detail = partDetail(look.role, resources, input);
  const members = resources.map(({ logicalId }) => logicalId);
  const dressed = look.role === 'balancer' ? balancerLook(first, look) : look;
  const node = {
    ...dressed,
    id: first.logicalId,
    slot: look.role,
    members,
    type: first.type,
    sentence: first.description,
  };
  return [detail ? { ...node, detail } : node];
}

function partDetail(
  role: PartLook['role'],
  resources: readonly TemplateResource[],
  { template, pseudo }: NodeInput,
): Text | undefined {
  const read = detailReader(template, pseudo);
  const [first] = resources;
  const ids = resources.map(({ logicalId }) => logicalId);
  if (!first) return undefined;
  if (role === 'balancer') return read.listeners(ids);
  if (role === 'instances') return read.instances(first);
  if (role === 'endpoints') return read.endpoints(resources);
  if (role === 'nat' && ids.length > 1) return both(`× ${ids.length}`);
  if (role === 'api') return both('REST API');
  if (role === 'link') return both(first.type === 'AWS::ApiGateway::VpcLink' ? 'V1' : 'V2');
  if (role === 'authorizer') return both(first.properties.Type === 'COGNITO_USER_POOLS' ? 'Cognito' : 'Lambda');
  if (role === 'users') return { ja: 'ユーザープール', en: 'user pool' };
  if (role === 'logs') return both('Logs');
  if (role === 'vpc') return both(read.text(first.properties.CidrBlock) ?? '');
  const name = role === 'names' || role === 'dns' ? read.text(first.properties.Name) : undefined;
  return name === undefined ? undefined : both(name);
}

/** What is there already, and only named. */
const GIVEN: Text = { ja: '既存', en: 'already there' };
const SINGLE = new Set(['service']);

function serviceNodes({ template, services, pseudo, lang }: NodeInput): DiagramNode[] {
  const common = PART_LOOKS['AWS::ECS::Service'];
  if (!common) return [];
  const hasInstances = template.resources.some(({ type }) => type === 'AWS::AutoScaling::AutoScalingGroup');
  const look: PartLook = hasInstances ? common : { ...common, icon: 'fargate' };
  const read = detailReader(template, pseudo);
  const prefix = pseudo['AWS::StackName'] ?? '';
  const inTemplate = template.resources.filter(({ type }) => type === 'AWS::ECS::Service');
  const made = inTemplate.map((resource): DiagramNode => {
    const { logicalId, type, description } = resource;
    const family = template.resources.find(
      ({ logicalId: id }) => referencesOf(resource.properties.TaskDefinition)[0] === id,
    );
    const name = read.text(family?.properties.Family)?.slice(prefix.length + 1) ?? logicalId.replace(/Service$/, '');
    const node = { ...look, id: logicalId, slot: `service:${name}`, members: [logicalId], type, sentence: description };
    return { ...node, label: both(name), detail: read.service(resource) };
  });
  const composed = services.map((service): DiagramNode => {
    const node = { ...look, id: service.name, slot: `service:${service.name}`, sentence: OUTSIDE.tool.sentence[lang] };
    return { ...node, members: [service.name], label: both(service.name), detail: read.composed(service) };
  });
  return [...made, ...composed];
}

function subnetNodes({ template, references }: NodeInput): DiagramNode[] {
  const gateways = template.resources.filter(({ type }) => type === 'AWS::EC2::InternetGateway');
  const balancers = template.resources.filter(({ properties }) => properties.Scheme === INTERNET_FACING);
  const facing = new Set(balancers.flatMap(({ properties }) => referencesOf(properties.Subnets)));
  const ends = gateways.map(({ logicalId }) => logicalId);
  const isPublic = (id: string) => facing.has(id) || wayThrough(references, [id], ends, ROUTES) !== undefined;
  const made = template.resources
    .filter(({ type }) => type === 'AWS::EC2::Subnet')
    .map(({ logicalId, description, type }) => ({ id: logicalId, sentence: description, type }));
  const given = Object.entries(template.parameters)
    .filter(([, { type }]) => type === 'AWS::EC2::Subnet::Id')
    .map(([id, { description, type }]) => ({ id, sentence: description, type }));
  const all = [...made, ...given];
  return (['public', 'private'] as const).flatMap((kind): DiagramNode[] => {
    const own = all.filter(({ id }) => isPublic(id) === (kind === 'public'));
    const [first] = own;
    if (!first) return [];
    const look = SUBNET_LOOKS[kind];
    const detail = both(`× ${own.length}`);
    return [{ ...look, ...first, slot: look.role, members: own.map(({ id }) => id), detail }];
  });
}

function givenNodes({ template }: NodeInput): DiagramNode[] {
  return Object.entries(template.parameters).flatMap(([id, { type, description }]): DiagramNode[] => {
    const node = { id, members: [id], sentence: description };
    const [byType, byName] = [PART_LOOKS[type], GIVEN_LOOKS[id]];
    if (byType) return [{ ...byType, ...node, slot: byType.role, type }];
    return byName ? [{ ...byName, ...node, slot: byName.role, detail: GIVEN }] : [];
  });
}

/** Every part of the picture. */
export function nodesOf(input: NodeInput): DiagramNode[] {
  const groups = new Map<string, TemplateResource[]>();
  for (const resource of input.template.resources) {
    const role = PART_LOOKS[resource.type]?.role;
    if (role === undefined || SINGLE.has(role)) continue;
    groups.set(role, [...(groups.get(role) ?? []), resource]);
  }
  const parts = [...groups.values()].flatMap((resources) => partOf(resources, input));
  const inside = [...givenNodes(input), ...subnetNodes(input), ...parts, ...serviceNodes(input)];
  return [...outsideNodes(input), ...inside];
}
