'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { hostOf } from '#lib/choice/host-conflicts.ts';
import { roomTogether } from '#lib/choice/host-room.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useBundle } from './bundle-context.tsx';
import type { Listed } from './field.tsx';
import { SettingField } from './setting-field.tsx';

/** The type of container instance: chosen for the tasks unless someone names one. */
export function InstanceTypeField() {
  const { words } = useWords();
  const { rules, effective } = useBundle();
  const hosts = rules.flatMap((option) => option.hosts.filter(({ arch }) => arch === effective.arch));
  const derived = rules.map((option) => hostOf(option, { ...effective, 'instance-type': '' })).find(Boolean);
  const none = { value: '', label: fill(words.bundle.derived, { type: derived?.type ?? '' }) };
  const options: Listed = [none, ...hosts.map(({ type }) => ({ value: type, label: type }))];
  return <SettingField setting="instance-type" options={options} />;
}

/** How many tasks one instance takes, of all services together, and what sets that bound. */
export function HostCapacityList() {
  const { words, locale } = useWords();
  const { rules, effective } = useBundle();
  const host = rules.map((option) => hostOf(option, effective)).find(Boolean);
  if (!host) return null;
  const { total, tasks, limitedBy } = roomTogether(host, effective.services, effective.network);
  const shares = tasks.map(({ name, tasks: count }) => fill(words.bundle.capacityOf, { service: name, tasks: count }));
  return (
    <p className="col-span-full text-sm">
      {fill(words.bundle.capacity, {
        type: host.type,
        tasks: total,
        shares: shares.join(locale === 'ja' ? '、' : ', '),
        bound: words.bundle.bounds[limitedBy],
      })}
    </p>
  );
}
