'use client';
import { Fragment, type ReactNode, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import type { SettingKey } from '#lib/choice/bundle-settings.ts';
import { useBundle } from './bundle-context.tsx';
import { OutOfReach } from './out-of-reach.tsx';
import { isOutOfReach, SettingField } from './setting-field.tsx';

type SettingGroupProps = {
  title: string;
  /** What the pick can use, in reading order. */
  settings: readonly SettingKey[];
  /** A field of a kind of its own, in place of the usual one. */
  fields?: Partial<Record<SettingKey, ReactNode>>;
  children?: ReactNode;
};

/** Longer than this, a value is an ARN or a URL, of which the beginning is enough. */
const SAID_MAX = 40;

/** What of a group was chosen, on one line, so that a closed group is no secret. */
function useChosen(settings: readonly SettingKey[]): string {
  const { words } = useWords();
  const written = useSession((state) => state.choice.settings);
  const names: Readonly<Record<string, string>> = words.bundle.options;
  const chosen = settings.flatMap((key) => {
    const value = written[key];
    if (value === undefined) return [];
    const said = names[value] ?? String(value);
    return [`${words.bundle.fields[key]}: ${said.length > SAID_MAX ? `${said.slice(0, SAID_MAX)}…` : said}`];
  });
  return chosen.length === 0 ? words.bundle.groupDefaults : chosen.join(' · ');
}

/** Settings of one topic, folded away until someone asks, or until one of them has a problem. */
export function SettingGroup({ title, settings, fields = {}, children }: SettingGroupProps) {
  const { rules, problems } = useBundle();
  const [isOpen, setIsOpen] = useState(false);
  const drafts = useSession((state) => state.drafts);
  const chosen = useChosen(settings);
  const hasProblem = settings.some((key) => key in drafts || problems.some(({ field }) => field === key));
  const [out, within] = [true, false].map((is) => settings.filter((key) => isOutOfReach(key, rules) === is));
  return (
    <details
      open={isOpen || hasProblem}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="border-line border-t"
    >
      <summary className="flex min-h-11 flex-wrap items-baseline gap-x-4 rounded-sm py-2 hover:bg-sunken">
        <span className="w-52 font-bold before:mr-2 before:inline-block before:content-['›'] [details[open]>summary>&]:before:rotate-90">
          {title}
        </span>
        <span className="min-w-0 flex-1 basis-56 break-words text-soft text-sm">{chosen}</span>
      </summary>
      <div className="grid gap-x-4 gap-y-2 pb-4 sm:grid-cols-2 lg:grid-cols-4">
        {within?.map((key) => (
          <Fragment key={key}>{fields[key] ?? <SettingField setting={key} />}</Fragment>
        ))}
        {children}
        <OutOfReach settings={out ?? []} />
      </div>
    </details>
  );
}
