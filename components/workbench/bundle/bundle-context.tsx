'use client';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Limit, Pick } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { effectiveSettings, type LeftOut } from '#lib/choice/effective-settings.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { settingConflicts } from '#lib/choice/setting-conflicts.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import type { OptionRules, Vocabulary } from '#lib/choice/vocabulary.ts';
import type { Edited } from './settings-edits.ts';

type BundleState = {
  choice: Choice;
  /** Every setting as the fields show it. */
  settings: BundleSettings;
  /** Every setting as it counts for the pick. */
  effective: BundleSettings;
  problems: readonly Problem[];
  /** What was asked for and the pick cannot. */
  leftOut: readonly LeftOut[];
  /** What the picked options declare of settings; empty without a pick. */
  rules: readonly OptionRules[];
};

const BundleContext = createContext<BundleState | null>(null);

function stateOf(choice: Choice, pick: Pick | undefined, vocabulary: Vocabulary, lang: string): BundleState {
  const settings = { ...resolveSettings(choice, vocabulary), lang: choice.settings.lang ?? lang };
  if (!pick)
    return { choice, settings, effective: settings, problems: settingConflicts(settings), leftOut: [], rules: [] };
  const { settings: effective, leftOut } = effectiveSettings(choice, pick, vocabulary);
  const problems = [...settingConflicts(settings), ...pickConflicts(effective, pick, vocabulary)];
  return { choice, settings, effective, problems, leftOut, rules: optionsOf(vocabulary.options, pick) };
}

/** What follows from the choice for the bundle, for every part of its panel. */
export function BundleProvider({ children }: { children: ReactNode }) {
  const { locale } = useWords();
  const { choice: slow, decision } = useWorkbench();
  // What one types is at once in its field; what follows from the needs may come after the answer.
  const written = useSession((state) => state.choice.settings);
  const vocabulary = useSession((state) => state.vocabulary);
  const pick = decision.shown?.pick;
  const value = useMemo(
    () => stateOf({ ...slow, settings: written }, pick, vocabulary, locale),
    [slow, written, pick, vocabulary, locale],
  );
  return <BundleContext value={value}>{children}</BundleContext>;
}

/** Settings, problems and limits of the bundle as it stands. */
export function useBundle(): BundleState {
  const value = use(BundleContext);
  if (!value) throw new Error('useBundle must be used within a BundleProvider');
  return value;
}

/** Changes the settings by a step of settings-edits.ts. */
export function useEdit(): (step: (edited: Edited) => Edited, isTyping?: boolean) => void {
  const { store } = useWorkbench();
  return (step, isTyping) => {
    const { choice, drafts, edit } = store.getState();
    edit(step({ settings: choice.settings, drafts }), isTyping);
  };
}

/** The limits that picked options declare of a setting, or of a service's field. */
export function limitsOn(rules: readonly OptionRules[], setting: string): { limit: Limit; option: OptionRules }[] {
  return rules.flatMap((option) =>
    option.limits.filter((limit) => limit.setting === setting).map((limit) => ({ limit, option })),
  );
}
