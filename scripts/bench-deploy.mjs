import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBrowser } from './bench-deploy-browser.mjs';
import { ms, percentile } from './bench-durations.mjs';
import { withServer } from './bundles.mjs';
import { messagesOf, send } from './run-stream.mjs';

const RUNS = 20;
const CHOICE = { account: 'rehearsal', pick: 'fargate.alb.cloudformation' };
const ENDED = ['succeeded', 'failed', 'cancelled', 'superseded'];

/** What somebody waits for who deploys into the rehearsal: over the stream that the page reads, and on the page itself. */
export async function deployment() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-deploy-'));
  try {
    return await withServer(measured, { env: { DATA_DIR: folder } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(url) {
  const single = [];
  for (let index = 0; index < RUNS; index += 1) single.push(await deployed(url, `bench-${index}`, 1));
  const alone = await deployed(url, 'bench-whole');
  const crowd = await Promise.all(Array.from({ length: RUNS }, (_, index) => deployed(url, `crowd-${index}`)));
  const lost = crowd.reduce((sum, run) => sum + run.lost, 0);
  const events = crowd.reduce((sum, run) => sum + run.lags.length, 0);
  const stood = crowd.filter(({ state }) => state === 'succeeded').length;
  const pressed = await inBrowser(url, RUNS);
  const row = (what, values, aim) => ({
    what,
    p50: ms(percentile(values, 0.5)),
    p95: ms(percentile(values, 0.95)),
    aim,
  });
  const interval = '< 350 ms (one interval of polling + 100 ms)';
  return [
    row(
      'deploy: press → first event of a resource over SSE',
      single.map(({ firstMs }) => firstMs),
      interval,
    ),
    row('deploy: click → first event on the page, in a browser', pressed, '< 1 s'),
    row(`deploy: an event, from CloudFormation to the stream (${alone.lags.length} events)`, alone.lags, interval),
    row(
      `the same, ${RUNS} deployments at once (${events} events)`,
      crowd.flatMap(({ lags }) => lags),
      '–',
    ),
    {
      what: `${RUNS} deployments at once: events lost, deployments that stand`,
      p50: `${lost}, ${stood}`,
      aim: `0, ${RUNS}`,
    },
  ];
}

/**
 * One deployment to its end, or until so many events were heard. Each line of a run's journal is one message, so a number
 * that is left out is an event that was lost.
 */
async function deployed(url, name, eventsMax = Infinity) {
  const { id } = await send(`${url}/api/deployments`, { ...CHOICE, name });
  const run = `${url}/api/deployments/${id}`;
  const stop = new AbortController();
  const heard = { firstMs: 0, lags: [], lost: 0, state: '' };
  let pressedAt;
  let last;
  try {
    for await (const { id: sequence, event, data } of messagesOf(run, stop.signal)) {
      if (last !== undefined) heard.lost += Math.max(0, sequence - last - 1);
      last = sequence;
      if (event === 'resource') {
        heard.firstMs ||= performance.now() - pressedAt;
        heard.lags.push(Date.now() - Date.parse(data.at));
        if (heard.lags.length >= eventsMax) return heard;
      } else if (pressedAt === undefined && data.state === 'review') {
        pressedAt = performance.now();
        await send(`${run}/execute`, { changeSetId: data.changeSetId, capabilities: data.capabilities });
      } else if (ENDED.includes(data.state)) return { ...heard, state: data.state };
    }
    throw new Error(`${run}: the stream ended too early`);
  } finally {
    stop.abort();
  }
}
