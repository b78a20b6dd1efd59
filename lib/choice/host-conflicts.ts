import type { Host } from '#lib/catalog/schema.ts';
import type { BundleSettings } from './bundle-settings.ts';
import { derivedSettings } from './derived-settings.ts';
import { tasksPerHost } from './host-capacity.ts';
import type { Problem } from './problem.ts';
import type { Service } from './service.ts';
import type { OptionRules } from './vocabulary.ts';

const KEY = 'instance-type';

/** The type of container instance that counts, written or derived; undefined where the option runs on none. */
export function hostOf(option: OptionRules, settings: BundleSettings): Host | undefined {
  const type = new Map(derivedSettings(option, settings)).get(KEY);
  return option.hosts.find((host) => host.type === type);
}

function archConflict(host: Host, hosts: readonly Host[], { arch, ...settings }: BundleSettings): Problem[] {
  if (host.arch === arch) return [];
  const allowed = hosts.filter((other) => other.arch === arch).map(({ type }) => type);
  return [
    { field: KEY, code: 'host-arch', value: settings[KEY], beside: `arch=${arch}`, allowed, repair: { [KEY]: '' } },
  ];
}

function fits(host: Host, services: readonly Service[], network: string): boolean {
  return services.every((service) => tasksPerHost(host, { ...service, network }).tasks > 0);
}

function gpuConflict(host: Host, hosts: readonly Host[], { services, network, arch }: BundleSettings): Problem[] {
  const hungry = services.find(({ gpu }) => gpu > host.gpus);
  if (!hungry) return [];
  const enough = hosts.filter((other) => other.arch === 'x86_64' && fits(other, services, network));
  const allowed = enough.map(({ type }) => type);
  const [first] = allowed;
  const problem: Problem = { field: KEY, code: 'host-gpu', value: host.type, beside: hungry.name, allowed };
  if (first === undefined) return [problem];
  return [{ ...problem, repair: { [KEY]: first, ...(arch === 'x86_64' ? {} : { arch: 'x86_64' }) } }];
}

function sizeConflict(host: Host, { services, network }: BundleSettings): Problem[] {
  const tooLarge = services.find((service) => !fits(host, [{ ...service, gpu: 0 }], network));
  if (!tooLarge) return [];
  return [{ field: KEY, code: 'host-size', value: host.type, beside: tooLarge.name, repair: { [KEY]: '' } }];
}

/** What does not go together with the container instances of an option; nothing where it has none. */
export function hostConflicts(option: OptionRules, settings: BundleSettings): Problem[] {
  const host = hostOf(option, settings);
  if (!host) return [];
  const gpu = gpuConflict(host, option.hosts, settings);
  // A type with enough GPUs is chosen for the other two as well.
  return gpu.length > 0 ? gpu : [...archConflict(host, option.hosts, settings), ...sizeConflict(host, settings)];
}
