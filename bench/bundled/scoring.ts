import { theCatalog } from '#lib/catalog/read.ts';
import { type Need, weighed } from '#lib/choice/needs.ts';
import { acceptability, DRAWS } from '#lib/scoring/acceptability.ts';
import { rank } from '#lib/scoring/rank.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';

const catalog = theCatalog();
const needs = weighed(
  catalog.requirements.slice(0, 12).map(({ id }): Need => ({ requirement: id, level: 'should', weight: 2 })),
);
const problem = samplingProblem(catalog, '2026-11', needs);

/** The times of many runs, the first of which only warm up. */
function timesOf(run: () => unknown, warmUp: number, runs: number): number[] {
  return Array.from({ length: warmUp + runs }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).slice(warmUp);
}

const simulated = timesOf(() => acceptability(problem, DRAWS), 10, 100);
const ranked = timesOf(() => rank(catalog, '2026-11', needs), 500, 2000);
process.stdout.write(JSON.stringify({ simulated, ranked }));
