import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Option } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { effectiveSettings, type LeftOut } from '#lib/choice/effective-settings.ts';
import { weighed } from '#lib/choice/needs.ts';
import { permalinkQuery } from '#lib/choice/permalink.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import { type Vocabulary, vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { RecordInput } from '#lib/record/record-input.ts';
import { type RankedCombination, type Ranking, rank } from '#lib/scoring/rank.ts';
import { appUrl } from './address.ts';
import { chosen } from './chosen.ts';
import type { GroupVote } from './manifest-schema.ts';
import { Refusal } from './refusal.ts';

/** Status, people and a group's voice in a decision's record. */
export type Said = Pick<RecordInput, 'status' | 'people' | 'group'>;

/** A choice and all that follows from it. */
export type Decision = {
  choice: Choice;
  ranking: Ranking;
  /** The combination that the bundle is of. */
  picked: RankedCombination;
  settings: BundleSettings;
  /** What was asked for and the pick cannot. */
  leftOut: LeftOut[];
  /** The way back to this decision: under APP_URL, or the path alone. */
  link: string;
  /** What a group has said, where one decided. */
  vote?: GroupVote;
  /** What people said of it, for its record. */
  said?: Said;
};

/** Ranks the combinations for a choice. */
export function rankChoice(catalog: Catalog, { asOf, needs }: Choice): Ranking {
  return rank(catalog, asOf, weighed(needs));
}

/** A switch without effect is not part of the decision: written or not, it is the same one. */
function withoutIdleSwitches(choice: Choice, picked: readonly Option[]): Choice {
  const idle = picked.flatMap(({ addOn }): string[] => (addOn === undefined ? [] : [addOn]));
  const settings = Object.entries(choice.settings).filter(([key]) => !idle.includes(key));
  return { ...choice, settings: Object.fromEntries(settings) };
}

function linkTo(choice: Choice, pick: string, lang: string, vocabulary: Vocabulary): string {
  return `${appUrl()}/${lang}/workbench?${permalinkQuery({ ...choice, pick }, vocabulary)}`;
}

/**
 * Carries a choice through to the bundle's pick: the one given, else the winner. Throws a Refusal on `pick` where neither
 * exists, and on what the pick cannot.
 */
export function decideOn(catalog: Catalog, choice: Choice): Decision {
  const vocabulary = vocabularyOf(catalog);
  const ranking = rankChoice(catalog, choice);
  const pick = choice.pick ?? ranking.winner;
  const picked = ranking.ranking.find(({ id }) => id === pick);
  if (!picked) {
    const allowed = ranking.leaders.length > 0 ? ranking.leaders : ranking.ranking.map(({ id }) => id);
    throw new Refusal({ field: 'pick', code: 'pick-missing', value: '', allowed });
  }
  const { settings, leftOut } = effectiveSettings(choice, picked.pick, vocabulary);
  const [conflict] = pickConflicts(settings, picked.pick, vocabulary);
  if (conflict) throw new Refusal(conflict);
  const decided = withoutIdleSwitches(choice, optionsOf(catalog.options, picked.pick));
  const link = linkTo(decided, picked.id, settings.lang, vocabulary);
  return { choice: decided, ranking, picked, settings, leftOut, link };
}

/** The decision of what a request chooses. Throws the Refusals of `chosen` and `decideOn`. */
export async function decide(request: Request, catalog: Catalog): Promise<Decision> {
  return decideOn(catalog, await chosen(request, vocabularyOf(catalog)));
}
