import { readFileSync } from 'node:fs';
import { FIVE_SERVICES_WITH_EVERYTHING } from '#lib/http/largest-bundle.fixture.mjs';
import { ms, percentile } from './bench-durations.mjs';
import { withServer } from './bundles.mjs';

const REQUESTS = 400;
const BUNDLES = 1000;

/** What a caller on this machine waits for, and what the server keeps of it. */
export async function overLoopback() {
  return await withServer(async (url, pid) => {
    const weighed = (index) => `scenario=talk&need=waf.${(index % 90) / 10 + 1}`;
    const ranking = await timed((index) => `${url}/api/ranking?${weighed(index)}`);
    const explanation = await timed((index) => `${url}/api/explanation?${weighed(index)}`);
    const fresh = await timed((index) => `${url}/bundle.zip?scenario=talk&name=fresh-${index}`);
    const same = await timed(() => `${url}/bundle.zip?scenario=talk`);
    const five = await timed((index) => `${url}/bundle.zip?${FIVE_SERVICES_WITH_EVERYTHING}&name=five-${index}`);
    for (let index = 0; index < BUNDLES; index += 1) await body(`${url}/bundle.zip?scenario=talk&name=many-${index}`);
    return [
      { what: 'GET /api/ranking, 6 requirements', ...ranking, aim: '< 20 ms' },
      { what: 'GET /api/explanation, 6 requirements', ...explanation, aim: '< 20 ms' },
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
  return { p50: ms(percentile(times, 0.5)), p95: ms(percentile(times, 0.95)) };
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
