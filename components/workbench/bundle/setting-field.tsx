'use client';
import { type ReactNode, useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { BundleSettings, SettingKey } from '#lib/choice/bundle-settings.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { readSetting } from '#lib/choice/settings.ts';
import { problemSentence } from '#lib/i18n/problems.ts';

type TextKey = 'name' | 'env' | 'image' | 'port' | 'health' | 'count';
type ChoiceKey = 'region' | 'cpu' | 'memory' | 'egress' | 'vpc-link' | 'discovery' | 'lang';

const FIELD =
  'block min-h-11 w-full rounded-md border border-edge bg-surface px-3 aria-invalid:border-2 aria-invalid:border-seal sm:min-h-10';

function Field({
  id,
  setting,
  problem,
  children,
}: {
  id: string;
  setting: TextKey | ChoiceKey;
  problem: Problem | undefined;
  children: ReactNode;
}) {
  const { words, locale } = useWords();
  const hints: Readonly<Record<string, string>> = words.bundle.fieldHints;
  return (
    <div>
      <label htmlFor={id} className="text-soft text-sm">
        {words.bundle.fields[setting]}
      </label>
      {children}
      <p id={`${id}-note`} className="text-sm">
        {problem ? (
          <b className="text-seal">{problemSentence(problem, locale)}</b>
        ) : (
          <span className="text-soft">{hints[setting]}</span>
        )}
      </p>
    </div>
  );
}

type TextFieldProps = { setting: TextKey; settings: BundleSettings; conflict: Problem | undefined };

/** A setting that one types. What does not pass its rule stays in the field with a sentence, and does not reach the bundle. */
export function TextField({ setting, settings, conflict }: TextFieldProps) {
  const { store } = useWorkbench();
  const id = useId();
  const draft = useSession((state) => state.drafts[setting]);
  const text = draft ?? String(settings[setting]);
  const reading = readSetting(setting, text);
  const problem = 'problem' in reading ? reading.problem : conflict;
  return (
    <Field id={id} setting={setting} problem={problem}>
      <input
        id={id}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        inputMode={setting === 'port' || setting === 'count' ? 'numeric' : 'text'}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        className={FIELD}
        onChange={(event) => {
          const next = readSetting(setting, event.target.value);
          store.getState().setDraft(setting, 'value' in next ? undefined : event.target.value);
          // readSetting gives each key the type of its setting.
          if ('value' in next) store.getState().setSetting(setting, next.value as BundleSettings[typeof setting]);
        }}
      />
    </Field>
  );
}

type ChoiceFieldProps = {
  setting: ChoiceKey;
  settings: BundleSettings;
  options: readonly { value: string; label: string }[];
  conflict?: Problem | undefined;
};

/** A setting with a closed list of values. */
export function ChoiceField({ setting, settings, options, conflict }: ChoiceFieldProps) {
  const { store } = useWorkbench();
  const id = useId();
  return (
    <Field id={id} setting={setting} problem={conflict}>
      <select
        id={id}
        value={String(settings[setting])}
        aria-describedby={`${id}-note`}
        className={FIELD}
        onChange={(event) => {
          const reading = readSetting(setting satisfies SettingKey, event.target.value);
          if ('value' in reading) store.getState().setSetting(setting, reading.value as BundleSettings[typeof setting]);
        }}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
