import { ms, percentile } from './bench-durations.mjs';
import { withServer } from './bundles.mjs';

const RUNS = 20;
const CHOICE = { account: 'rehearsal', pick: 'fargate.alb.cloudformation' };

/** What somebody waits for who deploys into the rehearsal, over the stream that the page reads. */
export async function deployment() {
  return await withServer(async (url) => {
    const waits = [];
    for (let index = 0; index < RUNS; index += 1) waits.push(await firstEventMs(url, `bench-${index}`));
    const p50 = ms(percentile(waits, 0.5));
    const p95 = ms(percentile(waits, 0.95));
    return [
      {
        what: 'deploy: press → first event of a resource over SSE',
        p50,
        p95,
        aim: '< 350 ms (one interval of polling + 100 ms)',
      },
    ];
  });
}

async function send(address, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function firstEventMs(url, name) {
  const { id } = await send(`${url}/api/deployments`, { ...CHOICE, name });
  const run = `${url}/api/deployments/${id}`;
  const stop = new AbortController();
  const stream = await fetch(`${run}/events`, { signal: stop.signal });
  let pressedAt;
  try {
    for await (const { event, data } of messages(stream.body)) {
      if (pressedAt === undefined && event !== 'resource' && data.state === 'review') {
        pressedAt = performance.now();
        await send(`${run}/execute`, { changeSetId: data.changeSetId, capabilities: data.capabilities });
      } else if (pressedAt !== undefined && event === 'resource') {
        return performance.now() - pressedAt;
      }
    }
    throw new Error(`${run}: the stream ended before the first event`);
  } finally {
    stop.abort();
  }
}

async function* messages(body) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const message of whole) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/m.exec(message) ?? [];
      if (event !== undefined) yield { event, data: JSON.parse(data) };
    }
  }
}
