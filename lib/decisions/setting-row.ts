import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fieldLabel, valueLabel } from '#lib/i18n/setting-labels.ts';
import type { Report } from './report.ts';

/** A setting that differs, in the words of the page's fields: its name, what it was, what it is. */
export function settingRow(
  { setting, from, to }: Report['settings'][number],
  words: Dictionary['bundle'],
): readonly [name: string, was: string, now: string] {
  const parameter = setting.includes('.') ? `service.${setting}` : setting;
  const said = (value: string | null) => (value === null ? '–' : valueLabel(parameter, value, words));
  return [fieldLabel(parameter, words), said(from), said(to)];
}
