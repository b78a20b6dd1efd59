'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession } from '#components/workbench/workbench-context.tsx';
import type { SettingKey } from '#lib/choice/bundle-settings.ts';
import { isLimitable, isLimited } from '#lib/choice/effective-settings.ts';
import { NEUTRAL } from '#lib/choice/setting-defaults.ts';
import { CHOICES, readSetting } from '#lib/choice/settings.ts';
import type { OptionRules } from '#lib/choice/vocabulary.ts';
import { limitsOn, useBundle, useEdit } from './bundle-context.tsx';
import { type Listed, SelectInput, TextInput } from './field.tsx';
import { withSetting } from './settings-edits.ts';

const isClosed = (key: SettingKey): key is keyof typeof CHOICES => Object.hasOwn(CHOICES, key);

/** The words of a closed list that the pick can. */
function offered(
  key: keyof typeof CHOICES,
  rules: readonly OptionRules[],
): readonly (typeof CHOICES)[typeof key][number][] {
  const limits = limitsOn(rules, key);
  const words: readonly (typeof CHOICES)[typeof key][number][] = CHOICES[key];
  return words.filter((word) => !limits.some(({ limit }) => isLimited(limit, word, NEUTRAL[key])));
}

/** Whether the pick leaves nothing of a setting to choose. */
export function isOutOfReach(key: SettingKey, rules: readonly OptionRules[]): boolean {
  if (isClosed(key)) return offered(key, rules).length < 2;
  return isLimitable(key) && limitsOn(rules, key).length > 0;
}

/** The hint of a field: its own, or why a part of the list is not there. */
function useHint(key: SettingKey): string | undefined {
  const { words, locale } = useWords();
  const { rules } = useBundle();
  const hints: Readonly<Partial<Record<SettingKey, string>>> = words.bundle.fieldHints;
  const reasons = new Set(limitsOn(rules, key).map(({ limit }) => limit.text[locale]));
  return hints[key] ?? [...reasons].join(locale === 'ja' ? '' : ' ');
}

type SettingFieldProps = {
  setting: SettingKey;
  /** Of a setting whose list is not the codec's own. */
  options?: Listed;
  hint?: string | undefined;
};

/** The field of a setting: a list where its words are closed, else a line of text that may wait as a draft. */
export function SettingField({ setting, options, hint }: SettingFieldProps) {
  const { words } = useWords();
  const { settings, problems, rules } = useBundle();
  const edit = useEdit();
  const draft = useSession((state) => state.drafts[setting]);
  const ownHint = useHint(setting);
  const text = draft ?? String(settings[setting]);
  const reading = readSetting(setting, text);
  const problem = 'problem' in reading ? reading.problem : problems.find(({ field }) => field === setting);
  const frame = { label: words.bundle.fields[setting], hint: hint ?? ownHint, problem };
  const listed =
    options ??
    (isClosed(setting) && offered(setting, rules).map((value) => ({ value, label: words.bundle.options[value] })));
  if (!listed) {
    const isNumber = typeof settings[setting] === 'number';
    const take = (typed: string) => edit((edited) => withSetting(edited, setting, typed), true);
    return <TextInput {...frame} name={setting} text={text} isNumber={isNumber} onText={take} />;
  }
  // A word of a link that the pick cannot still has to be seen.
  const isListed = listed.some(({ value }) => value === text);
  const all = isListed ? listed : [{ value: text, label: text }, ...listed];
  return (
    <SelectInput
      {...frame}
      value={text}
      options={all}
      onValue={(value) => edit((edited) => withSetting(edited, setting, value))}
    />
  );
}
