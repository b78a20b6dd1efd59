import { authConflicts, networkConflicts, tlsConflicts } from './aws-conflicts.ts';
import type { BundleSettings } from './bundle-settings.ts';
import type { Problem } from './problem.ts';
import { serviceConflicts } from './service-conflicts.ts';

function execConflict({ exec, root }: BundleSettings): Problem[] {
  if (exec === 'off' || root === 'writable') return [];
  return [{ field: 'root', code: 'exec-root', value: root, beside: 'exec=on', repair: { root: 'writable' } }];
}

function instancesConflict(settings: BundleSettings): Problem[] {
  const [min, max] = [settings['instances-min'], settings['instances-max']];
  if (max === 0 || max >= min) return [];
  const repair = { 'instances-max': '' };
  return [
    { field: 'instances-max', code: 'instances-order', value: String(max), beside: `instances-min=${min}`, repair },
  ];
}

/** What no single field can know, whatever the pick: what does not go together in a service, between two, and besides. */
export function settingConflicts(settings: BundleSettings): Problem[] {
  return [
    ...serviceConflicts(settings),
    ...networkConflicts(settings),
    ...tlsConflicts(settings),
    ...authConflicts(settings),
    ...execConflict(settings),
    ...instancesConflict(settings),
  ];
}
