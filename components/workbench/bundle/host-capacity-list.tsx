'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { tasksPerHost } from '#lib/choice/host-capacity.ts';
import { hostOf } from '#lib/choice/host-conflicts.ts';
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

/** How many tasks of each service fit on one instance, and what sets that bound. */
export function HostCapacityList() {
  const { words } = useWords();
  const { rules, effective } = useBundle();
  const host = rules.map((option) => hostOf(option, effective)).find(Boolean);
  if (!host) return null;
  return (
    <ul className="col-span-full text-sm">
      {effective.services.map((service) => {
        const { tasks, limitedBy } = tasksPerHost(host, { ...service, network: effective.network });
        const bound = words.bundle.bounds[limitedBy];
        return (
          <li key={service.name}>
            {fill(words.bundle.capacity, { type: host.type, service: service.name, tasks, bound })}
          </li>
        );
      })}
    </ul>
  );
}
