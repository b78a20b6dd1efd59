import type { Pick } from '#lib/catalog/schema.ts';
import type { Choice } from './choice.ts';
import { effectiveSettings } from './effective-settings.ts';
import { pickConflicts } from './pick-conflicts.ts';
import type { Problem } from './problem.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { resolveSettings } from './settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What keeps a choice from being a bundle of a pick: what its settings conflict in, and what the pick refuses. */
export function bundleProblems(choice: Choice, pick: Pick, vocabulary: Vocabulary): Problem[] {
  const { settings } = effectiveSettings(choice, pick, vocabulary);
  return [...settingConflicts(resolveSettings(choice, vocabulary)), ...pickConflicts(settings, pick, vocabulary)];
}
