import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Limit, Pick as Picked, Text } from '#lib/catalog/schema.ts';
import type { BundleSettings, FlatSettings, SettingKey } from './bundle-settings.ts';
import type { Choice } from './choice.ts';
import { NEUTRAL } from './setting-defaults.ts';
import { resolveSettings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A setting that was asked for and that the pick cannot: its value, and why. */
export type LeftOut = { setting: SettingKey; value: string | number; reason: Text };

type LimitedKey = keyof typeof NEUTRAL;

/** What only counts beside another setting, and goes when that one does. */
const DEPENDENTS: Partial<Record<LimitedKey, readonly LimitedKey[]>> = {
  certificate: ['domain', 'hosted-zone'],
  domain: ['hosted-zone'],
  auth: ['authz-url', 'user-pool', 'user-pool-client', 'user-pool-domain', 'jwt-issuer', 'jwks-url'],
};

/** An existing VPC has its own ways out. */
const EGRESS_OF_EXISTING_VPC = 'existing';

export function isLimitable(key: string): key is LimitedKey {
  return Object.hasOwn(NEUTRAL, key);
}

/** Whether a limit speaks of a value: a listed word, `on` for what is given, without a list all but the neutral value. */
export function isLimited(
  { values }: Pick<Limit, 'values'>,
  value: string | number,
  neutral: string | number,
): boolean {
  if (value === neutral) return false;
  if (values === undefined) return true;
  const isGiven = typeof value === 'number' ? value > 0 : value !== '';
  return values.includes(String(value)) || (values.includes('on') && isGiven && value !== 'off');
}

function leftOutOf(settings: FlatSettings, limits: readonly Limit[]): LeftOut[] {
  const found = new Map<SettingKey, LeftOut>();
  for (const limit of limits) {
    const { setting, is, text: reason } = limit;
    if (is !== 'left-out' || !isLimitable(setting) || found.has(setting)) continue;
    const value = settings[setting];
    if (isLimited(limit, value, NEUTRAL[setting])) found.set(setting, { setting, value, reason });
  }
  return [...found.values()];
}

/**
 * Settings as they count for a pick: what the pick cannot has its neutral value, the switch of an add-on says `off` where
 * its option is the pick itself, and an existing VPC leaves no way out to choose. Page and server both ask here. Throws on
 * a pick that the catalogue does not hold.
 */
export function effectiveSettings(
  choice: Choice,
  pick: Picked,
  vocabulary: Vocabulary,
): { settings: BundleSettings; leftOut: LeftOut[] } {
  const options = optionsOf(vocabulary.options, pick);
  const limits = options.flatMap((option) => option.limits);
  const leftOut = leftOutOf(resolveSettings(choice, vocabulary), limits);
  const neutral = leftOut
    .flatMap(({ setting }) => (isLimitable(setting) ? [setting, ...(DEPENDENTS[setting] ?? [])] : []))
    .map((key) => [key, NEUTRAL[key]]);
  // Resolved again, because other defaults may follow from what is now gone.
  const written = { ...choice.settings, ...Object.fromEntries(neutral) };
  const settings = resolveSettings({ ...choice, settings: written }, vocabulary);
  const idle = options.flatMap(({ addOn }) => (addOn === undefined ? [] : [[addOn, 'off']]));
  const egress = settings.vpc === '' ? settings.egress : EGRESS_OF_EXISTING_VPC;
  return { settings: { ...settings, egress, ...Object.fromEntries(idle) }, leftOut };
}
