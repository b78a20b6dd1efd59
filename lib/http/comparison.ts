import 'server-only';
import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { shortened } from '#lib/choice/problem.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { COMPARED_MAX, comparedByDefault } from '#lib/scoring/compared.ts';
import { compare } from '#lib/scoring/comparison.ts';
import { priceOf } from '#lib/scoring/explain.ts';
import { differenceOf, resourceText } from '#lib/scoring/listed-difference.ts';
import { answerJson } from './answer.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import { localeOf } from './bundle-notes.ts';
import { chosenBeside } from './chosen.ts';
import type { ComparisonAnswer } from './comparison-schema.ts';
import { decideOn, rankChoice } from './decide.ts';
import { Refusal } from './refusal.ts';

export const WITH = 'with';

type Held = { bundle: Bundle; locale: 'en' | 'ja' } | { refusal: string };
type BundleAnswer = NonNullable<ComparisonAnswer['combinations'][number]['bundle']>;

/** The combinations named beside the first one. Throws a Refusal on one that there is not, and on too many. */
function namedIn(text: string, allowed: readonly string[]): string[] {
  const ids = text.split(',').filter((id) => id !== '');
  const unknown = ids.find((id) => !allowed.includes(id));
  if (unknown !== undefined)
    throw new Refusal({ field: WITH, code: 'unknown-value', value: shortened(unknown), allowed });
  if (ids.length >= COMPARED_MAX)
    throw new Refusal({ field: WITH, code: 'too-many', value: String(ids.length), allowed: [`1–${COMPARED_MAX - 1}`] });
  return ids;
}

function held(catalog: Catalog, choice: Choice, pick: string): Held {
  const locale = choice.settings.lang === 'ja' ? 'ja' : 'en';
  try {
    const decision = decideOn(catalog, { ...choice, pick });
    return { bundle: bundleOf(catalog, decision), locale: localeOf(decision.settings) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.envelope(locale).error.message };
    throw error;
  }
}

const over = (usd: number, baseUsd: number | undefined) => (baseUsd === undefined ? null : usd - baseUsd);

function listed(own: readonly string[], base: readonly string[] | undefined) {
  const difference = base ? differenceOf(base, own) : { added: null, removed: null };
  return { count: own.length, ...difference };
}

function bundleAnswer({ bundle, locale }: Exclude<Held, { refusal: string }>, base: Bundle | undefined): BundleAnswer {
  const paths = bundle.files.map(({ path }) => path);
  const basePaths = base?.files.map(({ path }) => path);
  const { region, checked, perMonthUsd, idlePerMonthUsd } = bundle.bill;
  return {
    resources: {
      ...listed(bundle.resources.map(resourceText), base?.resources.map(resourceText)),
      all: bundle.resources.map(({ logicalId, type, description }) => ({ logicalId, type, description })),
    },
    files: { ...listed(paths, basePaths), all: paths },
    perMonth: { usd: perMonthUsd, overUsd: over(perMonthUsd, base?.bill.perMonthUsd) },
    idlePerMonth: { usd: idlePerMonthUsd, overUsd: over(idlePerMonthUsd, base?.bill.idlePerMonthUsd) },
    region: { ...region, name: region.name[locale] },
    checked,
  };
}

function comparisonOf(catalog: Catalog, choice: Choice, beside: readonly string[]): ComparisonAnswer {
  const ranking = rankChoice(catalog, choice);
  const first = choice.pick ?? ranking.winner ?? undefined;
  const byDefault = comparedByDefault(ranking, first);
  const others = beside.filter((id) => id !== byDefault[0]);
  const { combinations, requirements } = compare(
    ranking,
    others.length > 0 ? [...byDefault.slice(0, 1), ...others] : byDefault,
  );
  const bundles = combinations.map(({ id }) => held(catalog, choice, id));
  const [base] = bundles;
  const needs = choice.needs.map(({ requirement }) => requirement);
  return {
    asOf: choice.asOf,
    combinations: combinations.map(({ id, pick, rank, tier, fit, tied }, place) => {
      const own = bundles[place] ?? { refusal: '' };
      const price = priceOf(catalog.facts, pick, choice.asOf, needs).map((fact) => fact.id);
      const against = base && 'bundle' in base ? base.bundle : undefined;
      const bundle = 'bundle' in own ? bundleAnswer(own, against) : null;
      return { id, rank, tier, fit, tied, price, bundle, refusal: 'refusal' in own ? own.refusal : null };
    }),
    requirements,
  };
}

/** Answers with two to four combinations side by side: the pick, else the winner, and those named in `with`. */
export function answerComparison(request: Request, catalog: Catalog): Response {
  const vocabulary = vocabularyOf(catalog);
  const { choice, value = '' } = chosenBeside(request, vocabulary, WITH);
  return answerJson(request, comparisonOf(catalog, choice, namedIn(value, vocabulary.combinations)));
}
