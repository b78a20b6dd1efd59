import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { ms, percentile } from './bench-durations.mjs';
import { ROOT } from './run.mjs';

const ENTRY = join('bench', 'bundled', 'scoring.ts');
// Below the repository, so that what stays outside of the bundle is found.
const OUT = join('test-results', 'bundled');

/** The scoring as it is served: a test runner puts a lookup before every call between modules, which doubles its time. */
export async function bundledScoring() {
  await build({ configFile: false, root: ROOT, logLevel: 'error', build: { ssr: ENTRY, outDir: OUT } });
  const args = ['--conditions=react-server', join(OUT, 'scoring.js')];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const { simulated, ranked } = JSON.parse(stdout);
  return [
    row('simulate 10,000 draws × 12 × 12, three ways, bundled code', simulated, '< 25 ms'),
    row('rank 12 combinations × 12 requirements, bundled code', ranked, '< 0.1 ms'),
  ];
}

function row(what, times, aim) {
  return { what, p50: ms(percentile(times, 0.5)), p95: ms(percentile(times, 0.95)), aim };
}
