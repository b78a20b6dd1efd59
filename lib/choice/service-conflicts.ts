import type { BundleSettings } from './bundle-settings.ts';
import type { Problem, Repair } from './problem.ts';
import { REGIONS } from './regions.ts';
import { type Service, serviceId, serviceLabel } from './service.ts';
import { freeName, freePath, freePort } from './service-instead.ts';
import { regionOfArn } from './service-rules.ts';
import { memoriesOf } from './task-size.ts';

type FieldOf = (service: Service, field: string) => string;

function sizeConflict({ cpu, memory }: Service, field: string): Problem[] {
  const memories = memoriesOf(cpu);
  if (memories.includes(memory)) return [];
  const nearest = memories.find((each) => each >= memory) ?? memories.at(-1);
  const repair = nearest === undefined ? {} : { repair: { [field]: String(nearest) } };
  const allowed = memories.map(String);
  return [{ field, code: 'size-pair', value: String(memory), allowed, beside: `cpu=${cpu}`, ...repair }];
}

function imageConflict({ image }: Service, field: string, { egress, region, vpc }: BundleSettings): Problem[] {
  if (egress !== 'endpoints' || vpc !== '') return [];
  const registry = /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\//.exec(image);
  const allowed = [`<account>.dkr.ecr.${region}.amazonaws.com/<repository>:<tag>`];
  const problem = { field, value: image, allowed, repair: { egress: 'nat' } };
  if (!registry) return [{ ...problem, code: 'image-not-in-ecr', beside: 'egress=endpoints' }];
  return registry[1] === region ? [] : [{ ...problem, code: 'image-other-region', beside: `region=${region}` }];
}

/** The Region that all secrets of a bundle are of, if it is one that bundles go to: then it is the bundle's to follow. */
function regionOfAll(services: readonly Service[]): Repair | undefined {
  const [region, ...others] = new Set(services.flatMap(({ secrets }) => Object.values(secrets).map(regionOfArn)));
  const isKnown = others.length === 0 && REGIONS.some((known) => known === region);
  return isKnown && region !== undefined ? { region } : undefined;
}

function secretConflicts({ env, secrets }: Service, field: string, { region, services }: BundleSettings): Problem[] {
  const repair = regionOfAll(services);
  return Object.entries(secrets).flatMap(([name, arn]): Problem[] => {
    if (Object.hasOwn(env, name)) return [{ field, code: 'variable-twice', value: name }];
    if (regionOfArn(arn) === region) return [];
    return [{ field, code: 'secret-region', value: name, beside: `region=${region}`, ...(repair && { repair }) }];
  });
}

/** The later of two that are alike: what two services must not share. */
function shared(services: readonly Service[], fieldOf: FieldOf): Problem[] {
  const rules = [
    {
      field: 'name',
      code: 'service-name-twice',
      of: ({ name }: Service) => serviceId(name),
      instead: ({ name }: Service) => freeName(name, services),
    },
    {
      field: 'port',
      code: 'service-port-twice',
      of: ({ port }: Service) => String(port),
      instead: ({ port }: Service) => String(freePort(port, services)),
    },
    {
      field: 'path',
      code: 'service-path-twice',
      of: ({ path }: Service) => path,
      instead: (service: Service) => freePath(service, services),
    },
  ] as const;
  return rules.flatMap(({ field, code, of, instead: insteadOf }) =>
    services.flatMap((service, index): Problem[] => {
      const twin =
        of(service) === null ? undefined : services.slice(0, index).find((other) => of(other) === of(service));
      if (!twin) return [];
      const name = fieldOf(service, field);
      const instead = insteadOf(service);
      const repair = instead === undefined ? {} : { repair: { [name]: instead } };
      return [{ field: name, code, value: String(service[field]), beside: twin.name, ...repair }];
    }),
  );
}

function hiddenConflict(services: readonly Service[]): Problem[] {
  const [first] = services;
  if (!first || services.some((service) => service.public)) return [];
  const repair = { [`service.${serviceLabel(services, 0)}.public`]: 'on' };
  return [{ field: 'service', code: 'service-none-public', value: 'public:off', repair }];
}

/** What does not go together in a service, between two, and beside the bundle's settings. */
export function serviceConflicts(settings: BundleSettings): Problem[] {
  const { services } = settings;
  // Where one service merely has what the flat settings say, it is they that have to change.
  const fieldOf: FieldOf = (service, field) => {
    const isFlat =
      services.length === 1 && (field === 'image' || field === 'memory') && service[field] === settings[field];
    return isFlat ? field : `service.${serviceLabel(services, services.indexOf(service))}.${field}`;
  };
  const each = services.flatMap((service) => [
    ...sizeConflict(service, fieldOf(service, 'memory')),
    ...imageConflict(service, fieldOf(service, 'image'), settings),
    ...secretConflicts(service, fieldOf(service, 'secrets'), settings),
  ]);
  return [...each, ...shared(services, fieldOf), ...hiddenConflict(services)];
}
