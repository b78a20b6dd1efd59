import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { Report } from '#lib/decisions/report.ts';

/** As a field of the page takes it: variables one a line, a switch by its word. */
function textOf(value: string | number | boolean | null | Readonly<Record<string, string>>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, text]) => `${name}=${text}`)
    .join('\n');
}

/** Every setting by its name, those of a service as `web.port`; what is not given is not there. */
function named({ services, lang: _, ...flat }: BundleSettings): Map<string, string> {
  const own = services.flatMap((service) =>
    Object.entries(service).map(([field, value]) => [`${service.name}.${field}`, textOf(value)] as const),
  );
  const all = [...Object.entries(flat).map(([key, value]) => [key, textOf(value)] as const), ...own];
  return new Map(all.filter(([, text]) => text !== ''));
}

/** The settings that two bundles do not have in common. */
export function settingsDifference(from: BundleSettings, to: BundleSettings): Report['settings'] {
  const [was, now] = [named(from), named(to)];
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter((key) => was.get(key) !== now.get(key));
  return changed.map((setting) => ({ setting, from: was.get(setting) ?? null, to: now.get(setting) ?? null }));
}
