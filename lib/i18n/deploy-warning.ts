import type { Locale } from '#lib/catalog/schema.ts';

/** A warning that CloudFormation gave with the change set; the reason is in its own words. */
export const CHANGE_SET_WARNING: Readonly<Record<Locale, string>> = {
  ja: '変更セットを作成したときのCloudFormationの警告({resource}): {reason}',
  en: 'CloudFormation warned when it made the change set ({resource}): {reason}',
};
