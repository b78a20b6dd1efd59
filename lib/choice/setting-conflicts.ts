import type { BundleSettings } from './bundle-settings.ts';
import type { Problem } from './problem.ts';
import { type Service, serviceId } from './service.ts';
import { regionOfArn } from './service-rules.ts';
import { memoriesOf } from './task-size.ts';

type FieldOf = (service: Service, field: string) => string;

function sizeConflict({ cpu, memory }: Service, field: string): Problem[] {
  const memories = memoriesOf(cpu);
  if (memories.includes(memory)) return [];
  const allowed = memories.map(String);
  return [{ field, code: 'size-pair', value: String(memory), allowed, beside: `cpu=${cpu}` }];
}

function imageConflict({ image }: Service, field: string, { egress, region }: BundleSettings): Problem[] {
  if (egress !== 'endpoints') return [];
  const registry = /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\//.exec(image);
  const problem = { field, value: image, allowed: [`<account>.dkr.ecr.${region}.amazonaws.com/<repository>:<tag>`] };
  if (!registry) return [{ ...problem, code: 'image-not-in-ecr', beside: 'egress=endpoints' }];
  return registry[1] === region ? [] : [{ ...problem, code: 'image-other-region', beside: `region=${region}` }];
}

function secretConflicts({ env, secrets }: Service, field: string, region: string): Problem[] {
  return Object.entries(secrets).flatMap(([name, arn]): Problem[] => {
    if (Object.hasOwn(env, name)) return [{ field, code: 'variable-twice', value: name }];
    return regionOfArn(arn) === region
      ? []
      : [{ field, code: 'secret-region', value: name, beside: `region=${region}` }];
  });
}

/** The later of two that are alike: what two services must not share. */
function shared(services: readonly Service[], fieldOf: FieldOf): Problem[] {
  const rules = [
    { field: 'name', code: 'service-name-twice', of: ({ name }: Service) => serviceId(name) },
    { field: 'port', code: 'service-port-twice', of: ({ port }: Service) => String(port) },
    { field: 'path', code: 'service-path-twice', of: ({ path }: Service) => path },
  ] as const;
  return rules.flatMap(({ field, code, of }) =>
    services.flatMap((service, index): Problem[] => {
      const twin =
        of(service) === null ? undefined : services.slice(0, index).find((other) => of(other) === of(service));
      if (!twin) return [];
      return [{ field: fieldOf(service, field), code, value: String(service[field]), beside: twin.name }];
    }),
  );
}

/** What no single field can know: what does not go together in a service, between two, and beside the bundle's settings. */
export function settingConflicts(settings: BundleSettings): Problem[] {
  const { services, region } = settings;
  // Where one service merely has what the flat settings say, it is they that have to change.
  const fieldOf: FieldOf = (service, field) => {
    const isFlat =
      services.length === 1 && (field === 'image' || field === 'memory') && service[field] === settings[field];
    return isFlat ? field : `service.${service.name}.${field}`;
  };
  const each = services.flatMap((service) => [
    ...sizeConflict(service, fieldOf(service, 'memory')),
    ...imageConflict(service, fieldOf(service, 'image'), settings),
    ...secretConflicts(service, fieldOf(service, 'secrets'), region),
  ]);
  const isReachable = services.some((service) => service.public);
  const hidden: Problem[] = isReachable ? [] : [{ field: 'service', code: 'service-none-public', value: 'public:off' }];
  return [...each, ...shared(services, fieldOf), ...hidden];
}
