import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed, writeNeed } from '#lib/choice/needs.ts';
import { type Acceptability, acceptability } from '#lib/scoring/acceptability.ts';
import { type Confidence, confidenceOf } from '#lib/scoring/confidence.ts';
import { type Flip, flips } from '#lib/scoring/flips.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';
import { rankChoice } from './decide.ts';
import type { FlipAnswer } from './flip-schemas.ts';
import { openShelf, type Shelf } from './shelf.ts';

type Certainty = { confidence: Confidence | null; acceptability: Acceptability | null; flips: FlipAnswer[] };

/** About what one answer weighs; the shelf counts in bytes. */
const ANSWER_BYTES = 12_000;
const shelves = new WeakMap<Catalog, Shelf<Certainty>>();

function shelfOf(catalog: Catalog): Shelf<Certainty> {
  const shelf = shelves.get(catalog) ?? openShelf<Certainty>(() => ANSWER_BYTES, { entriesMax: 500 });
  shelves.set(catalog, shelf);
  return shelf;
}

function flipAnswer({ change, ...flip }: Flip): FlipAnswer {
  return { ...flip, need: change.length > 0 ? change.map(writeNeed).join(',') : null };
}

/** The shares with which a page opens, and the seed by which it knows them again. */
export function sharesOf(catalog: Catalog, choice: Choice): { seed: string; shares: Acceptability | null } {
  const { seed } = samplingProblem(catalog, choice.asOf, weighed(choice.needs));
  return { seed, shares: certaintyOf(catalog, choice, rankChoice(catalog, choice)).acceptability };
}

/** How sure an answer is, and what would change it. Simulating is dear, so each month and list of needs is done once. */
export function certaintyOf(catalog: Catalog, { asOf, needs }: Choice, ranking: Ranking): Certainty {
  return shelfOf(catalog).keep(`${asOf} ${needs.map(writeNeed).join(',')}`, () => {
    const shares = acceptability(samplingProblem(catalog, asOf, weighed(needs)));
    return {
      confidence: confidenceOf(ranking, shares),
      acceptability: shares,
      flips: flips(catalog, ranking, needs).map(flipAnswer),
    };
  });
}
