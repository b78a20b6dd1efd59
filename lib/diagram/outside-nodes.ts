import type { Text } from '#lib/catalog/schema.ts';
import { detailReader, registryOf, serviceName } from './details.ts';
import type { DiagramNode } from './graph-shape.ts';
import type { NodeInput } from './node-input.ts';
import { OUTSIDE, type OutsidePart } from './outside-parts.ts';
import { listOf, mapOf, outputId, type TemplateResource } from './references.ts';

const both = (word: string): Text => ({ ja: word, en: word });

/** The resources of a template that tell of what is outside of it, by what they say. */
function evidence({ template, services, pseudo }: NodeInput) {
  const { resources, outputs } = template;
  const idsOf = (isSuch: (resource: TemplateResource) => boolean) =>
    resources.filter(isSuch).map(({ logicalId }) => logicalId);
  const allows = (action: RegExp) =>
    idsOf(
      ({ type, properties }) => type === 'AWS::IAM::Role' && action.test(JSON.stringify(properties.Policies ?? [])),
    );
  const stages = idsOf(({ type }) => type === 'AWS::ApiGateway::Stage');
  const open = idsOf(({ properties }) =>
    listOf(properties.SecurityGroupIngress).some((rule) => mapOf(rule).CidrIp === '0.0.0.0/0'),
  );
  const images = [...detailReader(template, pseudo).images, ...services.flatMap(({ image }) => image ?? [])];
  return {
    entrance: stages.length > 0 ? stages : open,
    names: idsOf(({ type }) => type.endsWith('Namespace')),
    pulls: [
      ...idsOf(({ type }) => ['AWS::ECR::Repository', 'AWS::EC2::InternetGateway'].includes(type)),
      ...idsOf(({ properties }) => serviceName(properties).endsWith('.ecr.dkr')),
      ...allows(/ecr:BatchGetImage/),
    ],
    registries: [...new Set(images.map(registryOf))],
    secrets: allows(/secretsmanager:GetSecretValue|ssm:GetParameters/),
    everything: resources.map(({ logicalId }) => logicalId),
    handedOver: services.length > 0 ? Object.keys(outputs).map(outputId) : [],
  };
}

/** The parts that a template tells of and does not make: who calls, the registry, secrets, and what deploys it. */
export function outsideNodes(input: NodeInput): DiagramNode[] {
  const told = evidence(input);
  const [registry] = told.registries;
  const node = (part: OutsidePart, members: readonly string[], detail?: string): DiagramNode[] => {
    if (members.length === 0) return [];
    const plain = { ...part, slot: part.role, members, sentence: part.sentence[input.lang] };
    return [detail === undefined ? plain : { ...plain, detail: both(detail) }];
  };
  return [
    ...node(OUTSIDE.client, told.entrance),
    ...node(OUTSIDE.caller, told.entrance.length === 0 ? told.names : []),
    ...node(OUTSIDE.registry, told.pulls, told.registries.length === 1 ? registry : undefined),
    ...node(OUTSIDE.secrets, told.secrets),
    ...node(OUTSIDE.stack, told.everything, 'template.yaml'),
    ...node({ ...OUTSIDE.tool, label: input.tool }, told.handedOver, 'docker-compose.yml'),
  ];
}
