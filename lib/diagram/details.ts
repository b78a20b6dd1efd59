import type { Text } from '#lib/catalog/schema.ts';
import {
  type ComposeService,
  type DiagramTemplate,
  listOf,
  mapOf,
  referencesOf,
  type TemplateResource,
} from './references.ts';
import { type Pseudo, resolved } from './resolve.ts';

const both = (word: string): Text => ({ ja: word, en: word });

const tasksText = (port: string | undefined, count: string | undefined): Text => {
  const at = port === undefined ? '' : `:${port} `;
  const ja = count === undefined ? '' : `× ${count}タスク`;
  const en = count === undefined ? '' : `× ${count} ${count === '1' ? 'task' : 'tasks'}`;
  return { ja: `${at}${ja}`.trim(), en: `${at}${en}`.trim() };
};

/** Reads what is special about a part out of a template. */
export function detailReader(template: DiagramTemplate, pseudo: Pseudo) {
  const ofType = (type: string) => template.resources.filter((resource) => resource.type === type);
  const text = (value: unknown) => resolved(template, value, pseudo);
  const isOn = (value: unknown, ids: readonly string[]) => referencesOf(value).some((id) => ids.includes(id));

  function listeners(ids: readonly string[]): Text | undefined {
    const own = ofType('AWS::ElasticLoadBalancingV2::Listener').filter(({ properties }) =>
      isOn(properties.LoadBalancerArn, ids),
    );
    // Beside HTTPS plain HTTP only redirects.
    const encrypted = own.filter(({ properties }) => properties.Protocol === 'HTTPS');
    const words = (encrypted.length > 0 ? encrypted : own).map(
      ({ properties }) => `${text(properties.Protocol) ?? ''} :${text(properties.Port) ?? '?'}`,
    );
    const [first] = words;
    if (first === undefined) return undefined;
    return both(words.length > 2 ? `${first} – ${words.at(-1)?.split(' ').at(-1)}` : words.join(', '));
  }

  function taskOf(service: TemplateResource): Readonly<Record<string, unknown>> {
    const [id] = referencesOf(service.properties.TaskDefinition);
    const definition = template.resources.find(({ logicalId }) => logicalId === id);
    return mapOf(listOf(definition?.properties.ContainerDefinitions)[0]);
  }

  /** How many tasks: a number that is written, or the range within which it is scaled. */
  function countOf({ logicalId, properties }: TemplateResource): string | undefined {
    const target = ofType('AWS::ApplicationAutoScaling::ScalableTarget').find((scaled) =>
      isOn(scaled.properties.ResourceId, [logicalId]),
    );
    const range = target && [text(target.properties.MinCapacity), text(target.properties.MaxCapacity)];
    return range ? range.join('–') : text(properties.DesiredCount);
  }

  function service(resource: TemplateResource): Text {
    const port = text(mapOf(listOf(taskOf(resource).PortMappings)[0]).ContainerPort);
    return tasksText(port, countOf(resource));
  }

  function composed({ outputs, count }: ComposeService): Text {
    const port = outputs.filter((name) => name.endsWith('ContainerPort')).map((name) => text(template.outputs[name]));
    return tasksText(port[0], String(count));
  }

  function instances({ properties }: TemplateResource): Text {
    const [template_] = referencesOf(properties.LaunchTemplate);
    const launch = template.resources.find(({ logicalId }) => logicalId === template_);
    const type = text(mapOf(launch?.properties.LaunchTemplateData).InstanceType) ?? '';
    const [min = '', max = ''] = [text(properties.MinSize), text(properties.MaxSize)];
    return both(`${type} × ${min === max ? min : `${min}–${max}`}`);
  }

  function endpoints(resources: readonly TemplateResource[]): Text {
    const names = resources.map(({ properties }) => /([a-z0-9]+)(\.(api|dkr))?$/.exec(serviceName(properties))?.[1]);
    const unique = [...new Set(names.flatMap((name) => name ?? []))];
    return both(unique.length > 3 ? `× ${resources.length}` : unique.join(', '));
  }

  const images = ofType('AWS::ECS::Service').flatMap((resource) => text(taskOf(resource).Image) ?? []);
  return { text, listeners, service, composed, instances, endpoints, images };
}

/** The AWS service that an endpoint leads to, as the template writes it. */
export function serviceName(properties: Readonly<Record<string, unknown>>): string {
  const { ServiceName } = properties;
  const { Sub } = mapOf(ServiceName);
  return typeof Sub === 'string' ? Sub : String(ServiceName ?? '');
}

/** The registry of an image: its host, as `docker pull` reads it. */
export function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/');
  if (rest.length === 0 || !(host.includes('.') || host.includes(':'))) return 'docker.io';
  return host.endsWith('.amazonaws.com') || host.includes('.dkr.ecr.') ? 'Amazon ECR' : host;
}
