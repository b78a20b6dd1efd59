'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { LeftOutPart } from '#lib/catalog/localize.ts';
import { takesUserPool } from '#lib/choice/aws-settings.ts';
import type { BundleSettings, SettingKey } from '#lib/choice/bundle-settings.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import type { OptionRules } from '#lib/choice/vocabulary.ts';
import { useBundle } from './bundle-context.tsx';
import { HostCapacityList, InstanceTypeField } from './host-capacity-list.tsx';
import { ProfileCards } from './profile-cards.tsx';
import { ServicesEditor } from './services-editor.tsx';
import { SettingField } from './setting-field.tsx';
import { SettingGroup } from './setting-group.tsx';
import type { Cost } from './use-cost.ts';

type Group = 'network' | 'entry' | 'compute' | 'operation';

const GROUPS: Readonly<Record<Group, readonly SettingKey[]>> = {
  network: ['vpc', 'private-subnets', 'public-subnets', 'egress', 'vpc-link', 'discovery', 'names'],
  entry: [
    ...(['certificate', 'domain', 'hosted-zone', 'waf', 'auth', 'authz-url'] as const),
    ...(['user-pool', 'user-pool-client', 'user-pool-domain', 'jwt-issuer', 'jwks-url'] as const),
  ],
  compute: ['arch', 'spot', 'instance-type', 'instances-min', 'instances-max', 'network'],
  operation: ['rollout', 'exec', 'root'],
};

/** Whether a setting has any say, by the settings that give it its meaning. What is given is always shown. */
function hasSay(key: SettingKey, settings: BundleSettings, rules: readonly OptionRules[]): boolean {
  const isNamed = rules.some(({ addOn }) => addOn !== undefined);
  const hasPool = settings['user-pool'] !== '';
  const says: Partial<Record<SettingKey, boolean>> = {
    'private-subnets': settings.vpc !== '',
    'public-subnets': settings.vpc !== '' && rules.some(({ entry }) => entry === 'public'),
    egress: settings.vpc === '',
    // An option that has its own default for it is the one that it is for.
    'vpc-link': rules.some(({ defaults }) => defaults.some(({ setting }) => setting === 'vpc-link')),
    discovery: !isNamed,
    names: isNamed || settings.discovery === 'on',
    domain: settings.certificate !== '',
    'hosted-zone': settings.domain !== '',
    'authz-url': settings.auth === 'lambda',
    'user-pool': takesUserPool(settings.auth),
    'user-pool-client': hasPool,
    'user-pool-domain': hasPool,
    'jwt-issuer': settings.auth === 'jwt',
    'jwks-url': settings.auth === 'jwt',
  };
  return says[key] ?? true;
}

/** What is typed and given stays in sight even where it has no say. */
function isGiven(key: SettingKey, settings: BundleSettings): boolean {
  return settings[key] !== '' && !['egress', 'vpc-link', 'discovery', 'names'].includes(key);
}

/** What the bundle is told, in groups: the ones that everybody sets are open, the rest say what they hold. */
export function SettingsForm({ cost, leftOut }: { cost: Cost | null; leftOut: readonly LeftOutPart[] }) {
  const { words } = useWords();
  const { settings, problems, rules } = useBundle();
  const shown = (group: Group) =>
    GROUPS[group].filter(
      (key) => hasSay(key, settings, rules) || isGiven(key, settings) || problems.some(({ field }) => field === key),
    );
  const regions = REGIONS.map((region) => ({ value: region, label: region }));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ProfileCards cost={cost} leftOut={leftOut} />
      <section aria-labelledby="basics-title" className="border-line border-t py-3">
        <h3 id="basics-title" className="mb-1 font-bold">
          {words.bundle.groups.basics}
        </h3>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
          <SettingField setting="name" />
          <SettingField setting="env" />
          <SettingField setting="region" options={regions} />
          <SettingField setting="lang" />
        </div>
      </section>
      <ServicesEditor />
      <SettingGroup title={words.bundle.groups.network} settings={shown('network')} />
      <SettingGroup title={words.bundle.groups.entry} settings={shown('entry')} />
      <SettingGroup
        title={words.bundle.groups.compute}
        settings={shown('compute')}
        fields={{ 'instance-type': <InstanceTypeField /> }}
      >
        <HostCapacityList />
      </SettingGroup>
      <SettingGroup title={words.bundle.groups.operation} settings={shown('operation')} />
    </form>
  );
}
