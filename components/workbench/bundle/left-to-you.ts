import type { LocalRequirement } from '#lib/catalog/localize.ts';
import type { FlatSettings } from '#lib/choice/bundle-settings.ts';
import type { Need } from '#lib/choice/needs.ts';

type Named = Pick<LocalRequirement, 'id' | 'name' | 'leftToYou' | 'madeBy'>;

/** What the needs ask for and a bundle of these settings, as they count, does not make: a sentence each. */
export function leftToYou(
  requirements: readonly Named[],
  needs: readonly Pick<Need, 'requirement'>[],
  settings: FlatSettings,
): { id: string; text: string }[] {
  const words: Readonly<Record<string, string | number>> = settings;
  return requirements.flatMap(({ id, name, leftToYou: left, madeBy }) => {
    const isMade = madeBy?.values.includes(String(words[madeBy.setting])) ?? false;
    const isNeeded = needs.some(({ requirement }) => requirement === id);
    return isNeeded && left && !isMade ? [{ id, text: `${name}: ${left}` }] : [];
  });
}
