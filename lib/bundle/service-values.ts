import { createHash } from 'node:crypto';
import { listenerPort, type Service, serviceId } from '#lib/choice/service.ts';
import { isSampleElsewhere, repositoryArnOf, userOf, withoutVersion } from './image-words.ts';

/** What a fragment may ask for: one word, or a list that fills a key of a YAML file. */
export type Value = string | number | readonly ListItem[];
export type ListItem = string | Readonly<Record<string, string>>;

/** As many tasks as a service's DesiredCount can ask for, twice in a deployment. */
const TASKS_MAX = 200;
/** How far a service grows by itself, and the most that its parameter takes. */
const SCALE_OUT = { times: 4, tasksMax: 100 } as const;

/** The most tasks that a bundle can have at once. */
export function tasksMaxOf(services: readonly Service[]): number {
  return TASKS_MAX * services.length;
}

function routeOf({ path }: Service): string {
  if (path === null) return 'none';
  return path === '/' ? 'root' : 'path';
}

/** The values of one service. They win over the bundle's own where both have a name. */
export function serviceValues(service: Service, index: number, isOnly: boolean): [string, Value][] {
  const { name, image, port, path, protocol, cpu, memory, gpu, count, health } = service;
  const env = Object.entries(service.env);
  const secrets = Object.entries(service.secrets);
  return [
    ...Object.entries({ image, port, protocol, cpu, memory, gpu, count, health }),
    ['service', name],
    ['service-id', serviceId(name)],
    ['service-index', index + 1],
    ['service-folder', isOnly ? '' : `services/${name}/`],
    ['route', routeOf(service)],
    ['public', service.public ? 'on' : 'off'],
    ['path', path ?? '/'],
    ['path-part', (path ?? '/').slice(1)],
    ['listener-port', listenerPort(index)],
    ['variables', env.length > 0 ? 'some' : 'none'],
    ['environment', env.map(([Name, Value]) => ({ Name, Value }))],
    ['environment-lines', env.map(([key, value]) => `${key}=${value}`)],
    ['user', userOf(image)],
    ['sample', isSampleElsewhere(service) ? 'on' : 'off'],
    ['image-repository', withoutVersion(image)],
    ['count-max', Math.min(SCALE_OUT.times * count, SCALE_OUT.tasksMax)],
    ['secrets', secrets.map(([Name, ValueFrom]) => ({ Name, ValueFrom }))],
    ['secret-refs', secrets.map(([key, arn]) => ({ value_from: arn, name: key }))],
  ];
}

// A secret's ARN may go on with the field, stage and version that a task wants; permissions are for the secret.
const secretOf = (arn: string) => arn.split(':').slice(0, 7).join(':');

/** Eight letters and digits that change whenever the way to a service does. */
function routesId(services: readonly Service[], more: string): string {
  const routes = services.map(({ name, path }, index) => [name, path, listenerPort(index)]);
  return createHash('sha256')
    .update(JSON.stringify([routes, more]))
    .digest('hex')
    .slice(0, 8);
}

/** What follows from all services of a bundle together. `more` is whatever else changes the way to them. */
export function sharedValues(services: readonly Service[], more: string): [string, Value][] {
  const arns = [...new Set(services.flatMap(({ secrets }) => Object.values(secrets)))].sort();
  const parameters = arns.filter((arn) => arn.startsWith('arn:aws:ssm:'));
  const secrets = [...new Set(arns.filter((arn) => !parameters.includes(arn)).map(secretOf))];
  const someOf = (list: readonly unknown[]) => (list.length > 0 ? 'some' : 'none');
  return [
    ['services', services.map(({ name }) => name).join(' ')],
    ['many', services.length > 1 ? 'several' : 'one'],
    ['internal', someOf(services.filter((service) => !service.public))],
    ['at-root', someOf(services.filter(({ path }) => path === '/'))],
    ['routes-id', routesId(services, more)],
    ['any-sample', someOf(services.filter(isSampleElsewhere))],
    ['any-secret', someOf(arns)],
    ['secrets-manager', someOf(secrets)],
    ['parameter-store', someOf(parameters)],
    ['image-repositories', [...new Set(services.flatMap(({ image }) => repositoryArnOf(image) ?? []))].sort()],
    ['secret-arns', secrets],
    ['parameter-arns', parameters],
  ];
}
