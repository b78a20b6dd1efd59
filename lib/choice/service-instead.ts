import { type Service, serviceId } from './service.ts';
import { SERVICE_PATTERNS } from './service-rules.ts';
import { PORT_MAX } from './settings.ts';

// What a service could have instead of what another one has already.

type Ports = readonly Pick<Service, 'port'>[];

/** The next port above one that no service has; below it where there is none above. */
export function freePort(port: number, services: Ports): number {
  const isFree = (candidate: number) => services.every((other) => other.port !== candidate);
  const steps = Array.from({ length: services.length + 1 }, (_, index) => index + 1);
  const candidates = [...steps.map((step) => port + step), ...steps.map((step) => port - step)];
  return candidates.find((candidate) => 0 < candidate && candidate <= PORT_MAX && isFree(candidate)) ?? port;
}

/** The path of the service's own name; undefined where another one stands there. */
export function freePath({ name }: Service, services: readonly Service[]): string | undefined {
  const path = `/${name}`;
  return services.every((other) => other.path !== path) ? path : undefined;
}

/** The name with the first number behind it that makes it a name of its own. */
export function freeName(name: string, services: readonly Service[]): string | undefined {
  const taken = services.map((service) => serviceId(service.name));
  // A service more than there are numbers for cannot be.
  const names = services.map((_, index) => `${name.slice(0, 18).replace(/-+$/, '')}-${index + 2}`);
  return names.find((candidate) => SERVICE_PATTERNS.name.test(candidate) && !taken.includes(serviceId(candidate)));
}

/** What was meant by a path that has not the form of one; undefined where nobody can tell. */
export function nearestPath(text: string): string | undefined {
  const path = `/${text.toLowerCase().replace(/^\/+|\/+$/g, '')}`;
  return SERVICE_PATTERNS.path.test(path) && path !== '/' ? path : undefined;
}
