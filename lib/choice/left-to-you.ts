import type { LocalRequirement } from '#lib/catalog/localize.ts';
import type { FlatSettings } from './bundle-settings.ts';
import type { Need } from './needs.ts';
import type { Service } from './service.ts';

type MadeBy = LocalRequirement['madeBy'];
type Named = Pick<LocalRequirement, 'id' | 'name' | 'leftToYou' | 'madeBy'>;
type Settings = FlatSettings & { services?: readonly Service[] };

function isMade(madeBy: MadeBy, settings: Settings): boolean {
  if (!madeBy) return false;
  const words: Readonly<Record<string, unknown>> = { ...settings };
  const first: Readonly<Record<string, unknown>> = { ...settings.services?.[0] };
  const field = madeBy.setting.replace(/^service\./, '');
  return madeBy.values.includes(String(field === madeBy.setting ? words[field] : first[field]));
}

/** What the needs ask for and a bundle of these settings, as they count, does not make: a sentence each. */
export function leftToYou(
  requirements: readonly Named[],
  needs: readonly Pick<Need, 'requirement'>[],
  settings: Settings,
): { id: string; text: string; madeBy?: MadeBy }[] {
  return requirements.flatMap(({ id, name, leftToYou: left, madeBy }) => {
    if (!needs.some(({ requirement }) => requirement === id)) return [];
    if (!isMade(madeBy, settings)) return left ? [{ id, text: `${name}: ${left}`, madeBy }] : [];
    return madeBy?.still ? [{ id, text: `${name}: ${madeBy.still}` }] : [];
  });
}
