import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ms } from './bench-durations.mjs';
import { runTool } from './run.mjs';

const REPORT = join('test-results', 'bench.json');
const SIMULATION = 'simulate 10,000 draws × 12 × 12, three ways';
const NAIVE = 'the same, naive, 1,000 draws';
/** The naive version makes a tenth of the draws. */
const NAIVE_SHARE = 10;

const AIMS = {
  'rank 12 combinations × 12 requirements': '< 0.1 ms',
  [SIMULATION]: '< 25 ms',
  'everything that would change an answer': '< 5 ms',
  'compose and zip a bundle': '< 10 ms',
  'compose and zip five services with everything on': '< 25 ms',
  'cost of a bundle, line by line': '< 5 ms',
  'diagram of a template, up to the SVG': '< 5 ms',
  'cost of one combination, from its parameters': '< 5 ms',
};

/** What runs in the server's own process, and by how much the simulation beats the plain version. */
export async function inProcess() {
  if ((await runTool('vitest', ['bench', '--run', `--outputJson=${REPORT}`])) !== 0) process.exit(1);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const all = files.flatMap(({ groups }) => groups.flatMap(({ benchmarks }) => benchmarks));
  const medianOf = (wanted) => all.find(({ name }) => name === wanted).median;
  const ratio = (NAIVE_SHARE * medianOf(NAIVE)) / medianOf(SIMULATION);
  return [
    ...all.map(({ name, median, p99 }) => ({
      what: name,
      p50: ms(median),
      p95: `${ms(p99)} (p99)`,
      aim: AIMS[name] ?? '',
    })),
    { what: 'naive : ours, of 10,000 draws', p50: `${ratio.toFixed(1)} ×`, aim: '≥ 10 ×' },
  ];
}
