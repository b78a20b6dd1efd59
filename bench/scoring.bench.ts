import { bench } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { type Need, weighed } from '#lib/choice/needs.ts';
import { acceptability, DRAWS } from '#lib/scoring/acceptability.ts';
import { flips } from '#lib/scoring/flips.ts';
import { naiveAcceptability } from '#lib/scoring/naive-acceptability.fixture.ts';
import { seededRandom } from '#lib/scoring/random.ts';
import { rank } from '#lib/scoring/rank.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';

const catalog = theCatalog();
const needs = catalog.requirements
  .slice(0, 12)
  .map(({ id }): Need => ({ requirement: id, level: 'should', weight: 2 }));
const problem = samplingProblem(catalog, '2026-11', weighed(needs));
const ranking = rank(catalog, '2026-11', weighed(needs));

bench('simulate 10,000 draws × 12 × 12, three ways', () => void acceptability(problem, DRAWS), { time: 3000 });
// A tenth of the draws, or measuring takes longer than anyone waits.
bench(
  'the same, naive, 1,000 draws',
  () => void naiveAcceptability(catalog, '2026-11', weighed(needs), DRAWS / 10, seededRandom(1)),
  { time: 1000, iterations: 3, warmupIterations: 1, warmupTime: 0 },
);
bench('everything that would change an answer', () => void flips(catalog, ranking, needs), { time: 2000 });
