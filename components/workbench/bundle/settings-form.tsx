'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import { CPU_UNITS, memoriesOf } from '#lib/choice/task-size.ts';
import { fill } from '#lib/i18n/locale.ts';
import { ChoiceField, TextField } from './setting-field.tsx';

type SettingsFormProps = { settings: BundleSettings; problems: readonly Problem[] };

/** What the bundle is told; only sizes that Fargate has are offered. */
export function SettingsForm({ settings, problems }: SettingsFormProps) {
  const { words } = useWords();
  const conflict = (field: string) => problems.find((problem) => problem.field === field);
  const listed = (values: readonly (keyof typeof words.bundle.options)[]) =>
    values.map((value) => ({ value, label: words.bundle.options[value] }));
  const memories = memoriesOf(settings.cpu);
  const memory = memories.includes(settings.memory) ? memories : [settings.memory, ...memories];
  return (
    <form className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4" onSubmit={(event) => event.preventDefault()}>
      <TextField setting="name" settings={settings} conflict={conflict('name')} />
      <TextField setting="env" settings={settings} conflict={conflict('env')} />
      <ChoiceField
        setting="region"
        settings={settings}
        options={REGIONS.map((region) => ({ value: region, label: region }))}
      />
      <TextField setting="count" settings={settings} conflict={conflict('count')} />
      <div className="sm:col-span-2">
        <TextField setting="image" settings={settings} conflict={conflict('image')} />
      </div>
      <TextField setting="port" settings={settings} conflict={conflict('port')} />
      <TextField setting="health" settings={settings} conflict={conflict('health')} />
      <ChoiceField
        setting="cpu"
        settings={settings}
        options={CPU_UNITS.map((cpu) => ({ value: String(cpu), label: fill(words.bundle.vcpu, { vcpu: cpu / 1024 }) }))}
      />
      <ChoiceField
        setting="memory"
        settings={settings}
        conflict={conflict('memory')}
        options={memory.map((mib) => ({ value: String(mib), label: fill(words.bundle.mib, { memory: mib }) }))}
      />
      <ChoiceField setting="egress" settings={settings} options={listed(CHOICES.egress)} />
      <ChoiceField setting="vpc-link" settings={settings} options={listed(CHOICES['vpc-link'])} />
      <ChoiceField setting="discovery" settings={settings} options={listed(CHOICES.discovery)} />
      <ChoiceField setting="lang" settings={settings} options={listed(CHOICES.lang)} />
    </form>
  );
}
