import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { weighed, writeNeed } from '#lib/choice/needs.ts';
import { type Acceptability, acceptability } from '#lib/scoring/acceptability.ts';
import { type Confidence, confidenceOf } from '#lib/scoring/confidence.ts';
import { type Flip, flips } from '#lib/scoring/flips.ts';
import type { Ranking } from '#lib/scoring/rank.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';
import { type Supposition, supposedSeed } from '#lib/scoring/supposition.ts';
import type { FlipAnswer } from './flip-schemas.ts';
import { openShelf, type Shelf } from './shelf.ts';

type Certainty = { confidence: Confidence | null; acceptability: Acceptability | null; flips: FlipAnswer[] };
type Kept = { shares: Acceptability | null };
type Shelves = { shares: Shelf<Kept>; flips: Shelf<FlipAnswer[]> };

/** About what one answer weighs; the shelf counts in bytes. */
const SHARES_BYTES = 2_000;
const FLIPS_BYTES = 10_000;
const shelves = new WeakMap<Catalog, Shelves>();

// Apart, since a page view asks for the shares alone, and finding the flips ranks many times over.
function shelvesOf(catalog: Catalog): Shelves {
  const opened = shelves.get(catalog) ?? {
    shares: openShelf<Kept>(() => SHARES_BYTES, { entriesMax: 500 }),
    flips: openShelf<FlipAnswer[]>(() => FLIPS_BYTES, { entriesMax: 500 }),
  };
  shelves.set(catalog, opened);
  return opened;
}

const keyOf = ({ asOf, needs }: Choice) => `${asOf} ${needs.map(writeNeed).join(',')}`;

function simulated(catalog: Catalog, choice: Choice, supposed: Supposition | null = null): Acceptability | null {
  const simulate = () => {
    const problem = samplingProblem(catalog, choice.asOf, weighed(choice.needs));
    return { shares: acceptability({ ...problem, seed: supposedSeed(problem.seed, supposed) }) };
  };
  return shelvesOf(catalog).shares.keep(keyOf(choice), simulate).shares;
}

function flipAnswer({ change, ...flip }: Flip): FlipAnswer {
  return { ...flip, need: change.length > 0 ? change.map(writeNeed).join(',') : null };
}

/** The shares with which a page opens, and the seed by which it knows them again. */
export function sharesOf(catalog: Catalog, choice: Choice): { seed: string; shares: Acceptability | null } {
  const { seed } = samplingProblem(catalog, choice.asOf, weighed(choice.needs));
  return { seed, shares: simulated(catalog, choice) };
}

/**
 * How sure an answer is, and what would change it. Both are dear, so each month and list of needs is done once. Under a
 * supposition the catalogue is the one that it makes.
 */
export function certaintyOf(
  catalog: Catalog,
  choice: Choice,
  ranking: Ranking,
  supposed: Supposition | null = null,
): Certainty {
  const shares = simulated(catalog, choice, supposed);
  const found = () => flips(catalog, ranking, choice.needs).map(flipAnswer);
  return {
    confidence: confidenceOf(ranking, shares),
    acceptability: shares,
    flips: shelvesOf(catalog).flips.keep(keyOf(choice), found),
  };
}
