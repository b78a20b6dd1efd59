import { acceptability } from '#lib/scoring/acceptability.ts';
import type { SamplingProblem } from '#lib/scoring/sampling-problem.ts';

// Runs beside the page, so that ten thousand draws never hold up a click.
addEventListener('message', ({ data }: MessageEvent<SamplingProblem>) => {
  postMessage({ seed: data.seed, shares: acceptability(data) });
});
