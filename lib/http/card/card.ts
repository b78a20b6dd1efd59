import 'server-only';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { Catalog, Dimension, Locale } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { LEVEL_WEIGHT, type Need } from '#lib/choice/needs.ts';
import { sceneOf } from '#lib/diagram/scene.ts';
import type { Scene } from '#lib/diagram/scene-shape.ts';
import { certaintyOf } from '#lib/http/certainty.ts';
import { decideOn, rankChoice } from '#lib/http/decide.ts';
import { diagramOf } from '#lib/http/diagram.ts';
import { isRefusal } from '#lib/http/refusal.ts';
import { CARD_WORDS } from '#lib/i18n/card-words.ts';
import { dictionaryOf } from '#lib/i18n/dictionaries.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import type { RankedCombination, Ranking } from '#lib/scoring/rank.ts';

/** A factor of the formula; the name of its dimension where nothing is settled. */
export type Factor = { dimension: Dimension; label: string; isOpen: boolean };

/** A decision in words, as it is shown where it is only looked at. */
export type CardHead = {
  lang: Locale;
  factors: Factor[];
  /** The story that it is for. */
  about: string;
  month: string;
  /** Whether there is one combination to show. */
  isSettled: boolean;
  /** Whether it is the answer, and not only somebody's pick. */
  isFirst: boolean;
  /** Fit, place and confidence, as far as there are any. */
  standing: string[];
  needs: { name: string; level: string }[];
};

export type Card = CardHead & { scene: Scene | null };

function factorsOf(catalog: Catalog, ranking: Ranking, shown: RankedCombination | undefined, lang: Locale): Factor[] {
  const leading = shown ? [shown] : ranking.ranking.filter(({ id }) => ranking.leaders.includes(id));
  return DIMENSION_ORDER.map((dimension) => {
    const ids = new Set(leading.map(({ pick }) => pick[dimension]));
    const [only] = ids.size === 1 ? ids : [];
    const option = catalog.options.find(({ id, dimension: own }) => own === dimension && id === only);
    const isOpen = option === undefined;
    return { dimension, isOpen, label: option?.label[lang] ?? dictionaryOf(lang).dimension[dimension] };
  });
}

function standingOf(
  catalog: Catalog,
  choice: Choice,
  ranking: Ranking,
  shown: RankedCombination | undefined,
  lang: Locale,
) {
  const { answer, why } = dictionaryOf(lang);
  const own = CARD_WORDS[lang];
  const count = ranking.ranking.length;
  if (choice.needs.length === 0) return shown ? [] : [own.nothing];
  if (!shown) return [ranking.leaders.length > 0 ? fill(own.tie, { count: ranking.leaders.length }) : own.nothingFits];
  if (shown.rank === null) return [own.ruledOut];
  const fit = fill(answer.fitOf, { fit: shown.fit.toFixed(1) });
  if (shown.id !== ranking.winner) return [fit, fill(own.byHand, { rank: shown.rank, count })];
  const { confidence } = certaintyOf(catalog, choice, ranking);
  return [fit, fill(own.first, { count }), ...(confidence ? [why.confidence[confidence]] : [])];
}

function needIn(catalog: Catalog, { requirement, level, weight }: Need, lang: Locale) {
  const name = catalog.requirements.find(({ id }) => id === requirement)?.name[lang] ?? requirement;
  const isPlain = level !== null && LEVEL_WEIGHT[level] === weight;
  return { name, level: isPlain ? dictionaryOf(lang).level[level] : fill(CARD_WORDS[lang].weight, { weight }) };
}

/** The picture of a bundle that can be made; none where no pick is settled, or the pick refuses a setting. */
function sceneIn(catalog: Catalog, choice: Choice, lang: Locale): Scene | null {
  try {
    const { graph, states } = diagramOf(
      catalog,
      decideOn(catalog, { ...choice, settings: { ...choice.settings, lang } }),
    );
    return sceneOf(graph, lang, states);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** A choice in words, without its picture. */
export function cardHead(catalog: Catalog, choice: Choice, lang: Locale): CardHead {
  const ranking = rankChoice(catalog, choice);
  const id = choice.pick ?? ranking.winner;
  const shown = ranking.ranking.find((row) => row.id === id);
  const { keep } = dictionaryOf(lang);
  const isMust = ({ level }: Need) => (level === 'must' ? 0 : 1);
  const needs = choice.needs.toSorted((a, b) => isMust(a) - isMust(b) || b.weight - a.weight);
  return {
    lang,
    factors: factorsOf(catalog, ranking, shown, lang),
    about: catalog.scenarios.find((scenario) => scenario.id === choice.scenario)?.name[lang] ?? keep.recent.own,
    month: fill(CARD_WORDS[lang].facts, { month: monthName(choice.asOf, lang) }),
    isSettled: shown !== undefined,
    isFirst: shown !== undefined && shown.id === ranking.winner,
    standing: standingOf(catalog, choice, ranking, shown, lang),
    needs: needs.map((need) => needIn(catalog, need, lang)),
  };
}

/** `Fargate × ALB × CloudFormation`, with the names of dimensions where nothing is settled. */
export function formulaOf({ factors }: CardHead): string {
  return factors.map(({ label }) => label).join(' × ');
}

/** A choice as a card in a language. */
export function cardOf(catalog: Catalog, choice: Choice, lang: Locale): Card {
  return { ...cardHead(catalog, choice, lang), scene: sceneIn(catalog, choice, lang) };
}
