import { zipBundle } from '#lib/bundle/zip.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { type Need, weighed } from '#lib/choice/needs.ts';
import { bundleOf } from '#lib/http/bundle.ts';
import { decide } from '#lib/http/decide.ts';
import { FIVE_SERVICES_WITH_EVERYTHING } from '#lib/http/largest-bundle.fixture.mjs';
import { acceptability, DRAWS } from '#lib/scoring/acceptability.ts';
import { rank } from '#lib/scoring/rank.ts';
import { samplingProblem } from '#lib/scoring/sampling-problem.ts';

const catalog = theCatalog();
const needs = weighed(
  catalog.requirements.slice(0, 12).map(({ id }): Need => ({ requirement: id, level: 'should', weight: 2 })),
);
const problem = samplingProblem(catalog, '2026-11', needs);

/** The times of many runs, the first of which only warm up. */
async function timesOf(run: (index: number) => unknown, warmUp: number, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < warmUp + runs; index += 1) {
    const from = performance.now();
    await run(index);
    times.push(performance.now() - from);
  }
  return times.slice(warmUp);
}

/** From the parameters to the bytes, each time by another name, so that nothing ready-made is measured. */
const composing = (parameters: string) => async (index: number) => {
  const request = new Request(`http://127.0.0.1/bundle.zip?name=web-${index}&${parameters}`);
  const decision = await decide(request, catalog);
  zipBundle(bundleOf(catalog, decision).files, { date: decision.settings.date });
};

const simulated = await timesOf(() => acceptability(problem, DRAWS), 10, 100);
const ranked = await timesOf(() => rank(catalog, '2026-11', needs), 500, 2000);
const composed = await timesOf(composing('pick=fargate.api-gateway-nlb.cloudformation'), 50, 300);
const composedFive = await timesOf(composing(FIVE_SERVICES_WITH_EVERYTHING), 20, 100);
process.stdout.write(JSON.stringify({ simulated, ranked, composed, composedFive }));
