import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { ms, percentile } from './bench-durations.mjs';
import { ROOT } from './run.mjs';

const ENTRY = join('bench', 'bundled', 'measured.ts');
// Below the repository, so that what stays outside of the bundle is found.
const OUT = join('test-results', 'bundled');

/** Scoring and composing as they are served: a test runner puts a lookup before every call between modules, which doubles its time. */
export async function bundledScoring() {
  await build({ configFile: false, root: ROOT, logLevel: 'error', build: { ssr: ENTRY, outDir: OUT } });
  const args = ['--conditions=react-server', join(OUT, 'measured.js')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const { simulated, ranked, composed, composedFive } = JSON.parse(stdout);
  return [
    row('simulate 10,000 draws × 12 × 12, three ways, bundled code', simulated, '< 25 ms'),
    row('rank 12 combinations × 12 requirements, bundled code', ranked, '< 0.1 ms'),
    row('compose and zip a bundle, bundled code', composed, '< 10 ms'),
    row('compose and zip five services with everything on, bundled code', composedFive, '< 25 ms'),
  ];
}

function row(what, times, aim) {
  return { what, p50: ms(percentile(times, 0.5)), p95: ms(percentile(times, 0.95)), aim };
}
