import type { FlatSettings } from './bundle-settings.ts';
import { memoriesOf, smallestCpuFor } from './task-size.ts';

/** A service of a bundle. Internal ones have no path: they are called by name only. */
export type Service = {
  name: string;
  image: string;
  port: number;
  path: string | null;
  /** What it speaks: http or grpc. */
  protocol: string;
  cpu: number;
  memory: number;
  /** GPUs of the host that each task takes for itself. */
  gpu: number;
  count: number;
  health: string;
  env: Readonly<Record<string, string>>;
  /** By variable, the ARN of a Secrets Manager secret or of an SSM parameter. */
  secrets: Readonly<Record<string, string>>;
  public: boolean;
};

/** The fields that someone wrote; the rest follow from the bundle's flat settings. */
export type WrittenService = { name: string } & Partial<Omit<Service, 'name' | 'path'>> & { path?: string };
export type ServiceField = keyof Service;

export const SERVICES_MAX = 5;
export const PROTOCOLS = ['http', 'grpc'] as const;
export const GPU_MAX = 8;

/** The NLB's first listener port; every further service gets the next one. */
const FIRST_LISTENER_PORT = 80;

/** The port at which a balancer that knows nothing of paths listens for a service, by its place in the list. */
export function listenerPort(index: number): number {
  return FIRST_LISTENER_PORT + index;
}

/** A service's name as it begins a logical id: `my-api` becomes `MyApi`. */
export function serviceId(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

/** How a problem calls a service: by its name, or by its place (from 1) where another one has the same name. */
export function serviceLabel(services: readonly Pick<Service, 'name'>[], index: number): string {
  const name = services[index]?.name;
  const isAlone = name !== undefined && services.filter((service) => service.name === name).length === 1;
  return isAlone ? name : String(index + 1);
}

/** The index of the service that such a label means; -1 for none. */
export function labelledService(services: readonly Pick<Service, 'name'>[], label: string): number {
  return services.findIndex((_, index) => serviceLabel(services, index) === label);
}

/** One of CPU and memory is enough: the other stays the bundle's where it fits, else it follows. */
function sizeOf({ cpu, memory }: WrittenService, flat: FlatSettings): { cpu: number; memory: number } {
  if (cpu !== undefined && memory !== undefined) return { cpu, memory };
  if (cpu !== undefined)
    return { cpu, memory: memoriesOf(cpu).includes(flat.memory) ? flat.memory : (memoriesOf(cpu)[0] ?? flat.memory) };
  if (memory === undefined || memoriesOf(flat.cpu).includes(memory))
    return { cpu: flat.cpu, memory: memory ?? flat.memory };
  return { cpu: smallestCpuFor(memory) ?? flat.cpu, memory };
}

/**
 * Every service of a bundle with all its fields. Without any written there is one, named like the bundle, at `/`. Of the
 * public ones without a path the first stands at `/`, unless another one does, and the others at `/<name>`.
 */
export function resolveServices(flat: FlatSettings, written: readonly WrittenService[] | undefined): Service[] {
  const services = written && written.length > 0 ? written : [{ name: flat.name }];
  const isRootTaken = services.some(({ path }) => path === '/');
  const first = services.find((service) => service.public !== false && service.path === undefined);
  return services.map((service) => {
    const isPublic = service.public ?? true;
    const path = service.path ?? (service === first && !isRootTaken ? '/' : `/${service.name}`);
    return {
      name: service.name,
      image: service.image ?? flat.image,
      port: service.port ?? flat.port,
      path: isPublic ? path : null,
      protocol: service.protocol ?? 'http',
      ...sizeOf(service, flat),
      gpu: service.gpu ?? 0,
      count: service.count ?? flat.count,
      health: service.health ?? flat.health,
      env: service.env ?? {},
      secrets: service.secrets ?? {},
      public: isPublic,
    };
  });
}
