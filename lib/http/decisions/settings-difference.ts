import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { Report } from '#lib/decisions/report.ts';

const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Every setting by its name, those of a service as `web.port`; what is not given is not there. */
function named({ services, lang: _, ...flat }: BundleSettings): Map<string, string> {
  const own = services.flatMap((service) =>
    Object.entries(service).map(([field, value]): [string, unknown] => [`${service.name}.${field}`, value]),
  );
  const given = [...Object.entries(flat), ...own].filter(([, value]) => value !== '' && value !== null);
  return new Map(given.map(([key, value]) => [key, textOf(value)]));
}

/** The settings that two bundles do not have in common. A flat one that every service repeats is told once. */
export function settingsDifference(from: BundleSettings, to: BundleSettings): Report['settings'] {
  const [was, now] = [named(from), named(to)];
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter((key) => was.get(key) !== now.get(key));
  return changed.map((setting) => ({ setting, from: was.get(setting) ?? null, to: now.get(setting) ?? null }));
}
