import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Limit, Pick as Picked } from '#lib/catalog/schema.ts';
import { isAskedAtListener } from './aws-settings.ts';
import type { BundleSettings } from './bundle-settings.ts';
import { isLimitable, isLimited } from './effective-settings.ts';
import { hostConflicts } from './host-conflicts.ts';
import type { Problem } from './problem.ts';
import { PROTOCOLS, type Service, serviceLabel } from './service.ts';
import { NEUTRAL } from './setting-defaults.ts';
import { CHOICES } from './settings.ts';
import type { OptionRules, Vocabulary } from './vocabulary.ts';

/** The fields of a service that an option can refuse, what counts as not asked for, and what there is. */
const FIELDS = {
  gpu: { neutral: 0, known: ['0'] },
  protocol: { neutral: 'http', known: PROTOCOLS },
} as const;

function isField(key: string): key is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, key);
}

/** What is left of a closed list once a limit has taken its part; of an open one, the neutral value. */
function allowedBy({ values = [] }: Limit, known: readonly string[], neutral: string | number): string[] {
  const left = known.filter((value) => !values.includes(value));
  return left.length > 0 && left.length < known.length ? left : [String(neutral)];
}

function refusedField(limit: Limit, field: keyof typeof FIELDS, services: readonly Service[]): Problem[] {
  const { neutral, known } = FIELDS[field];
  return services.flatMap((service, index): Problem[] => {
    const isMeant = limit.of !== 'public' || service.public;
    if (!isMeant || !isLimited(limit, service[field], neutral)) return [];
    const name = `service.${serviceLabel(services, index)}.${field}`;
    const allowed = allowedBy(limit, known, neutral);
    const repair = { [name]: limit.repair ?? String(neutral) };
    return [{ field: name, code: 'option-cannot', value: String(service[field]), allowed, reason: limit.text, repair }];
  });
}

function refusedSetting(limit: Limit, settings: BundleSettings): Problem[] {
  const { setting, text: reason, repair } = limit;
  if (!isLimitable(setting) || !isLimited(limit, settings[setting], NEUTRAL[setting])) return [];
  const lists: Partial<Record<string, readonly string[]>> = CHOICES;
  const allowed = allowedBy(limit, lists[setting] ?? [], NEUTRAL[setting]);
  const value = String(settings[setting]);
  return [
    {
      field: setting,
      code: 'option-cannot',
      value,
      allowed,
      reason,
      repair: { [setting]: repair ?? String(NEUTRAL[setting]) },
    },
  ];
}

function refusedBy(options: readonly OptionRules[], settings: BundleSettings): Problem[] {
  const limits = options.flatMap((option) => option.limits).filter(({ is }) => is === 'refused');
  return limits.flatMap((limit) => {
    const field = limit.setting.replace(/^service\./, '');
    return limit.setting !== field && isField(field)
      ? refusedField(limit, field, settings.services)
      : refusedSetting(limit, settings);
  });
}

const ACM = 'arn:aws:acm:<region>:<account>:certificate/<id>';

function grpcConflicts({ certificate, services }: BundleSettings): Problem[] {
  if (certificate !== '') return [];
  return services.flatMap((service, index): Problem[] => {
    if (!service.public || service.protocol !== 'grpc') return [];
    const field = `service.${serviceLabel(services, index)}.protocol`;
    return [{ field, code: 'grpc-certificate', value: 'grpc', allowed: [ACM], repair: { [field]: 'http' } }];
  });
}

function entryConflicts(entry: OptionRules['entry'], settings: BundleSettings): Problem[] {
  const { vpc, certificate, domain } = settings;
  const missing = { code: 'needs-too', value: '' } as const;
  if (entry === 'regional' && certificate !== '' && domain === '')
    // The edge has a certificate of its own; another one only goes with another name.
    return [
      { ...missing, field: 'domain', beside: 'certificate', allowed: ['<host>.<domain>'], repair: { certificate: '' } },
    ];
  if (entry !== 'public') return [];
  const isWithoutPlace = vpc !== '' && settings['public-subnets'] === '';
  const place: Problem = {
    ...missing,
    field: 'public-subnets',
    beside: `vpc=${vpc}`,
    allowed: ['subnet-<id>,subnet-<id>'],
  };
  return [...(isWithoutPlace ? [place] : []), ...grpcConflicts(settings)];
}

function rolloutConflicts({ auth, network, rollout }: BundleSettings): Problem[] {
  if (rollout !== 'blue-green') return [];
  const asking: Problem = {
    field: 'rollout',
    code: 'auth-with-blue-green',
    value: rollout,
    beside: `auth=${auth}`,
    repair: { rollout: 'rolling' },
  };
  // AWS's guide gives the target groups of a blue/green deployment the type ip, which only awsvpc has.
  const sharing: Problem = {
    field: 'network',
    code: 'bridge-with-blue-green',
    value: network,
    beside: `rollout=${rollout}`,
    repair: { network: 'awsvpc' },
  };
  return [...(isAskedAtListener(auth) ? [asking] : []), ...(network === 'bridge' ? [sharing] : [])];
}

/**
 * What does not go together once the pick is known. `settings` are those that count for it (`effectiveSettings`): what an
 * option merely leaves out is no conflict.
 */
export function pickConflicts(settings: BundleSettings, pick: Picked, vocabulary: Vocabulary): Problem[] {
  const options = optionsOf(vocabulary.options, pick);
  return [
    ...refusedBy(options, settings),
    ...options.flatMap((option) => hostConflicts(option, settings)),
    ...options.flatMap(({ entry }) => entryConflicts(entry, settings)),
    ...rolloutConflicts(settings),
  ];
}
