import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIVE_SERVICES_WITH_EVERYTHING } from '#lib/http/largest-bundle.fixture.mjs';
import { withServer } from './bundles.mjs';
import { checkNode } from './check-node.mjs';
import { build, install } from './prepare.mjs';
import { ROOT, runTool } from './run.mjs';

const REPORT = join('test-results', 'bench.json');
const REQUESTS = 400;
const BUNDLES = 1000;

checkNode();
process.chdir(ROOT);
if ((await install()) !== 0 || (await build()) !== 0) process.exit(1);
const rows = [...(await inProcess()), ...(await overLoopback())];
console.log('\n| what | p50 | p95 | aim |\n| --- | --- | --- | --- |');
for (const { what, p50, p95 = '', aim } of rows) console.log(`| ${what} | ${p50} | ${p95} | ${aim} |`);

async function inProcess() {
  if ((await runTool('vitest', ['bench', '--run', `--outputJson=${REPORT}`])) !== 0) process.exit(1);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const aims = {
    'rank 12 combinations × 12 requirements': '< 0.1 ms',
    'simulate 10,000 draws × 12 × 12, three ways': '< 25 ms',
    'the same, naive, 1,000 draws': '≥ 10 × slower',
    'everything that would change an answer': '< 5 ms',
    'compose and zip a bundle': '< 10 ms',
    'compose and zip five services with everything on': '< 25 ms',
  };
  return files
    .flatMap(({ groups }) => groups.flatMap(({ benchmarks }) => benchmarks))
    .map(({ name, median, p99 }) => ({ what: name, p50: ms(median), p95: `${ms(p99)} (p99)`, aim: aims[name] }));
}

async function overLoopback() {
  return await withServer(async (url, pid) => {
    const ranking = await timed((index) => `${url}/api/ranking?scenario=talk&need=waf.${(index % 90) / 10 + 1}`);
    const fresh = await timed((index) => `${url}/bundle.zip?scenario=talk&name=fresh-${index}`);
    const same = await timed(() => `${url}/bundle.zip?scenario=talk`);
    const five = await timed((index) => `${url}/bundle.zip?${FIVE_SERVICES_WITH_EVERYTHING}&name=five-${index}`);
    for (let index = 0; index < BUNDLES; index += 1) await body(`${url}/bundle.zip?scenario=talk&name=many-${index}`);
    return [
      { what: 'GET /api/ranking, 6 requirements', ...ranking, aim: '< 20 ms' },
      { what: 'GET /bundle.zip, another each time', ...fresh, aim: '< 20 ms' },
      { what: 'GET /bundle.zip, the same again', ...same, aim: '< 5 ms' },
      { what: 'GET /bundle.zip, five services with everything on', ...five, aim: '< 40 ms' },
      { what: `server memory after ${BUNDLES} bundles`, p50: memory(pid), aim: '< 350 MB' },
    ];
  });
}

async function body(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/** One request after the other, the first tenth not counted. */
async function timed(urlOf) {
  const times = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const start = performance.now();
    await body(urlOf(index));
    if (index >= REQUESTS / 10) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => ms(times[Math.floor(times.length * share)]);
  return { p50: at(0.5), p95: at(0.95) };
}

function ms(value) {
  return `${value.toFixed(value < 1 ? 3 : 1)} ms`;
}

/** Resident memory of the serving process, where the system tells it (Linux). */
function memory(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return `${Math.round(Number(kilobytes) / 1000)} MB`;
  } catch {
    return 'not told by this system';
  }
}
