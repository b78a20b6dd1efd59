import 'server-only';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { HeldDecision } from '#lib/decisions/held-decision.ts';
import { appUrl } from '#lib/http/address.ts';
import { type Bundle, bundleOf } from '#lib/http/bundle.ts';
import { certaintyOf } from '#lib/http/certainty.ts';
import { type Decision, decideOn, rankChoice } from '#lib/http/decide.ts';
import { isRefusal } from '#lib/http/refusal.ts';

/** A decision with all that follows from it, or why its bundle cannot be. */
export type Held = {
  choice: Choice;
  held: HeldDecision;
  confidence: 'clear' | 'leaning' | 'too-close' | null;
  link: string;
  made: { decision: Decision; bundle: Bundle } | { refusal: string };
};

function madeOf(catalog: Catalog, choice: Choice, locale: Locale): Held['made'] {
  try {
    const decision = decideOn(catalog, choice);
    return { decision, bundle: bundleOf(catalog, decision) };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error.envelope(locale).error.message };
    throw error;
  }
}

/** Ranks a choice, and composes its bundle where there is one. */
export function hold(catalog: Catalog, choice: Choice, locale: Locale): Held {
  const ranking = rankChoice(catalog, choice);
  const id = choice.pick ?? ranking.winner;
  const picked = ranking.ranking.find((row) => row.id === id) ?? null;
  // A manifest names the pick always: by hand is only what the ranking would not have said.
  const isByHand = choice.pick !== null && choice.pick !== ranking.winner;
  const query = queryOf(choice, vocabularyOf(catalog), { isMonthKept: true });
  return {
    choice,
    held: { asOf: choice.asOf, needs: choice.needs, ranking, picked, isByHand },
    confidence: certaintyOf(catalog, choice, ranking).confidence,
    link: `${appUrl()}/${locale}/workbench?${query}`,
    made: madeOf(catalog, { ...choice, settings: { ...choice.settings, lang: locale } }, locale),
  };
}
