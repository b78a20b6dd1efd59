import 'server-only';
import { holdsIn, matches, optionsOf } from '#lib/catalog/combinations.ts';
import { type LocalCatalog, localizeCatalog } from '#lib/catalog/localize.ts';
import { provedVariant } from '#lib/catalog/proved.ts';
import { theProof } from '#lib/catalog/read.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import type { BundleSettings } from '#lib/choice/bundle-settings.ts';
import { type Choice, queryOf } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { formulaOf } from '#lib/decisions/names.ts';
import { levelText } from '#lib/decisions/need-words.ts';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import { bundleOf } from '#lib/http/bundle.ts';
import { certaintyOf } from '#lib/http/certainty.ts';
import { type Decision, decideOn, rankChoice } from '#lib/http/decide.ts';
import { diagramOf } from '#lib/http/diagram.ts';
import { isRefusal } from '#lib/http/refusal.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { differenceWordsOf } from '#lib/i18n/difference-words.ts';
import { fill } from '#lib/i18n/locale.ts';
import { type ReviewWords, reviewWordsOf } from '#lib/i18n/review-words.ts';
import { priceOf } from '#lib/scoring/explain.ts';
import { factsBetween } from '#lib/scoring/timeline.ts';
import { type Footnotes, openFootnotes } from './footnotes.ts';
import { reviewedOptions } from './reviewed-options.ts';
import { whatIfOf } from './what-if.ts';

type Asked = { catalog: Catalog; names: LocalCatalog; decision: Decision; words: ReviewWords; notes: Footnotes };

function outcomeOf({ names, decision, words }: Asked): string {
  const { ranking, picked } = decision;
  const row = (id: string | null) => ranking.ranking.find((each) => each.id === id);
  const [winner, rival] = [row(ranking.winner), row(ranking.rival)];
  if (picked.tier === 2) return words.outcome.out;
  if (winner && winner.id !== picked.id) return fill(words.outcome.hand, { other: formulaOf(names, winner.pick) });
  if (!winner && !ranking.leaders.includes(picked.id)) return words.outcome.handNone;
  if (!winner) return fill(words.outcome.tied, { count: ranking.leaders.length - 1 });
  if (!rival || rival.tier !== winner.tier) return words.outcome.sole;
  return fill(words.outcome.ahead, {
    points: (winner.fit - rival.fit).toFixed(1),
    other: formulaOf(names, rival.pick),
  });
}

/** What speaks for and against the choice: the facts of what was asked for, and those against it beside. */
function argumentsOf({ catalog, names, decision: { choice, picked }, notes }: Asked) {
  const needs = choice.needs.map(({ requirement }) => requirement);
  const inPlay = catalog.facts.filter((fact) => holdsIn(fact, choice.asOf) && matches(fact, picked.pick));
  const asked = inPlay.filter(({ requirement }) => requirement !== undefined && needs.includes(requirement));
  const beside = priceOf(catalog.facts, picked.pick, choice.asOf, needs);
  const told = (ids: readonly { id: string }[]) =>
    ids.map(({ id }) => ({
      fact: id,
      text: names.facts.find((fact) => fact.id === id)?.text ?? id,
      note: notes.cite(id),
    }));
  return {
    good: told(asked.filter(({ effect }) => effect > 0)),
    bad: told(asked.filter(({ effect }) => effect < 0)),
    beside: told(beside),
  };
}

function confirmationOf({ catalog, decision: { picked, settings }, words }: Asked, locale: Locale): string[] {
  const { tools, bundles } = theProof();
  const { services, discovery, profile }: BundleSettings = settings;
  const variant = provedVariant({ hasSeveralServices: services.length > 1, discovery, profile });
  const passedBy = bundles.find((each) => each.combination === picked.id && each.variant === variant)?.passedBy ?? [];
  const passed = tools.filter(({ id }) => passedBy.includes(id)).map(({ name }) => name);
  const proved = new Intl.ListFormat(locale).format(passed);
  const hasAddress = optionsOf(catalog.options, picked.pick).some(({ entry }) => entry !== 'none');
  const { confirm } = words;
  return [
    confirm.changeSet,
    ...(passed.length > 0 ? [fill(confirm.proved, { tools: proved })] : []),
    ...(hasAddress ? [confirm.smoke] : []),
    confirm.destroy,
    confirm.review,
  ];
}

/** What the catalogue has learned since the month of the decision, and what it would answer now. */
function sinceOf({ catalog, names, decision: { choice, ranking }, words: { since } }: Asked): ReviewDocument['since'] {
  const { newestMonth } = catalog.edition;
  const asked = choice.needs.map(({ requirement }) => requirement);
  const weighs = (fact: { requirement?: string | undefined } | null) =>
    fact?.requirement !== undefined && asked.includes(fact.requirement);
  const changed = factsBetween(catalog.facts, choice.asOf, newestMonth).filter(
    ({ began, ended }) => weighs(began) || weighs(ended),
  );
  if (changed.length === 0) return null;
  const today = rankChoice(catalog, { ...choice, asOf: newestMonth });
  const winner = today.ranking.find(({ id }) => id === today.winner);
  const answer = !winner
    ? since.none
    : winner.id === ranking.winner
      ? since.same
      : fill(since.other, { formula: formulaOf(names, winner.pick) });
  const said = fill(changed.length === 1 ? since.one : since.facts, { count: changed.length });
  return { facts: changed.length, sentence: `${said} ${answer}` };
}

function headOf({ catalog, names, decision }: Asked) {
  const { choice, ranking, picked } = decision;
  const scenario = names.scenarios.find(({ id }) => id === choice.scenario);
  return {
    title: formulaOf(names, picked.pick),
    pick: picked.pick,
    pickId: picked.id,
    options: names.options.map(({ id, dimension, label }) => ({ id, dimension, label })),
    asOf: choice.asOf,
    catalogVersion: catalog.edition.version,
    scenario: scenario ? { name: scenario.name, story: scenario.story } : null,
    fit: picked.fit,
    rank: picked.rank,
    isByHand: ranking.winner !== picked.id,
    confidence: certaintyOf(catalog, choice, ranking).confidence,
  };
}

/** All that a reviewer reads of a decision. Throws the Refusals of `decideOn`. */
function reviewDocument(catalog: Catalog, chosen: Choice, locale: Locale): ReviewDocument {
  const choice = { ...chosen, settings: { ...chosen.settings, lang: locale } };
  const decision = decideOn(catalog, choice);
  const { ranking, picked } = decision;
  const names = localizeCatalog(catalog, locale);
  const words = reviewWordsOf(locale);
  const notes = openFootnotes(names.facts, dictionaryOf(locale).fact);
  const asked = { catalog, names, decision, words, notes };
  const levels = differenceWordsOf(locale);
  const drivers = choice.needs.map((need) => {
    const cell = picked.cells.find(({ requirement }) => requirement === need.requirement);
    const name = names.requirements.find(({ id }) => id === need.requirement)?.name ?? need.requirement;
    const cited = (cell?.facts ?? []).map(notes.cite);
    return {
      requirement: need.requirement,
      name,
      level: levelText(need, levels),
      score: cell?.score ?? 0,
      notes: cited,
    };
  });
  const musts = choice.needs.filter(({ level }) => level === 'must').map(({ requirement }) => requirement);
  const combinations = reviewedOptions(ranking.ranking, picked, { names, words, notes, musts });
  const { bill } = bundleOf(catalog, decision);
  const { graph, states, title } = diagramOf(catalog, decision);
  // The page says its language itself.
  const { lang: _, ...settings } = chosen.settings;
  const query = queryOf({ ...chosen, settings, pick: picked.id }, vocabularyOf(catalog), { isMonthKept: true });
  return {
    ...headOf(asked),
    outcome: outcomeOf(asked),
    drivers,
    combinations,
    ...argumentsOf(asked),
    price: {
      perMonthUsd: bill.perMonthUsd,
      idlePerMonthUsd: bill.idlePerMonthUsd,
      region: bill.region.name[locale],
      checked: bill.checked,
    },
    confirmation: confirmationOf(asked, locale),
    footnotes: notes.all(),
    whatIf: whatIfOf({ catalog, names, choice, ranking, words }),
    picture: { scene: sceneOf(graph, locale, states), title },
    since: sinceOf(asked),
    workbench: `/${locale}/workbench?${query}`,
    query,
  };
}

/** The same, or why there is none, in a sentence. */
export function documentOrRefusal(
  catalog: Catalog,
  choice: Choice,
  locale: Locale,
): { document: ReviewDocument } | { refusal: string } {
  try {
    return { document: reviewDocument(catalog, choice, locale) };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error.envelope(locale).error.message };
    throw error;
  }
}
