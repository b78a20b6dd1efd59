import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as execute from '#app/api/deployments/[id]/execute/route.ts';
import * as deployments from '#app/api/deployments/route.ts';
import type { RunView } from '#lib/deploy/run.ts';
import { deploymentSchema } from '#lib/http/deploy/deploy-schemas.ts';
import { asked, quickRehearsal, withId } from '#lib/http/deploy/deployed.fixture.ts';
import { theEngine } from '#lib/http/deploy/engine.ts';
import { theRehearsal } from '#lib/http/deploy/rehearsal.ts';
import * as events from './route.ts';

beforeAll(quickRehearsal);
afterAll(async () => {
  await (await theEngine()).close();
  await (await theRehearsal()).close();
});

type Event = { id?: string; event?: string; data?: string };

/** The events of a stream, as the HTML standard says a browser reads them. */
async function* read(response: Response): AsyncGenerator<Event> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
      yield Object.fromEntries(fields.flatMap((field) => (field ? [[field[1], field[2]]] : [])));
    }
  }
}

const open = (id: string, headers: Record<string, string> = {}, signal?: AbortSignal) => {
  const request = asked('GET', `/api/deployments/${id}/events?lang=ja`, undefined, headers);
  return events.GET(signal ? new Request(request, { signal }) : request, withId(id));
};

async function reviewed(name: string): Promise<RunView> {
  const body = { pick: 'fargate.alb.cloudformation', name };
  const { id } = await (await deployments.POST(asked('POST', '/api/deployments', body))).json();
  const engine = await theEngine();
  await vi.waitUntil(() => engine.view(id)?.state === 'review', { timeout: 10_000 });
  const view = engine.view(id);
  if (!view) throw new Error('The run is gone');
  return view;
}

async function execution(view: RunView): Promise<void> {
  const body = { changeSetId: view.changeSetId, capabilities: view.capabilities };
  await execute.POST(asked('POST', `/api/deployments/${view.id}/execute`, body), withId(view.id));
}

const isEnd = ({ event, data = '{}' }: Event) => event === 'state' && JSON.parse(data).state === 'succeeded';

async function toTheEnd(response: Response): Promise<Event[]> {
  const seen: Event[] = [];
  for await (const event of read(response)) {
    if (event.event !== undefined) seen.push(event);
    if (isEnd(event)) break;
  }
  return seen;
}

test('a stream begins with a snapshot, tells every step once, in order, and in the language of the reader', async () => {
  const view = await reviewed('streamed');
  const response = await open(view.id);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.get('cache-control')).toContain('no-transform');
  const [seen] = await Promise.all([toTheEnd(response), execution(view)]);
  const [first, ...rest] = seen;
  expect(first?.event).toBe('snapshot');
  expect(deploymentSchema.parse(JSON.parse(first?.data ?? '')).changes[0]?.description).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  const ids = rest.map(({ id }) => Number(id));
  expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index));
  const made = rest.filter(({ event }) => event === 'resource').map(({ data = '' }) => JSON.parse(data));
  const complete = made.filter(({ status }) => status === 'CREATE_COMPLETE').map(({ logicalId }) => logicalId);
  expect(complete.length).toBe(new Set(complete).size);
  expect(new Set(complete).size).toBe(view.changes.length);

  const half = ids[Math.floor(ids.length / 2)] ?? 0;
  const replayed = await toTheEnd(await open(view.id, { 'last-event-id': String(half) }));
  expect(replayed[0]?.event).toBe('snapshot');
  expect(replayed.slice(1).map(({ id }) => Number(id))).toEqual(ids.filter((id) => id > half));
}, 30_000);

test('a number from elsewhere begins with now', async () => {
  const view = await reviewed('elsewhere');
  for (const id of ['999999999', '-1', 'x', '1e3']) {
    const response = await open(view.id, { 'last-event-id': id });
    const { value } = await read(response).next();
    expect(value).toEqual({ retry: '500' });
    await response.body?.cancel().catch(() => undefined);
  }
}, 20_000);

test('whoever leaves is forgotten, and whoever does not read is sent away', async () => {
  const view = await reviewed('leaver');
  const engine = await theEngine();
  const subscribe = vi.spyOn(engine, 'subscribe');
  const leaving = new AbortController();
  const response = await open(view.id, {}, leaving.signal);
  leaving.abort();
  const seen: Event[] = [];
  for await (const event of read(response)) seen.push(event);
  expect(seen.map(({ event }) => event)).toContain('snapshot');

  const silent = await open(view.id);
  const [, , listener] = subscribe.mock.lastCall ?? [];
  const loud = { ...view, stackName: 'x'.repeat(300_000) };
  for (let sequence = 1; sequence <= 10; sequence += 1) listener?.({ type: 'state', sequence, view: loud });
  const kept: Event[] = [];
  for await (const event of read(silent)) kept.push(event);
  // 300 kB each: the fourth is more than a megabyte.
  expect(kept.filter(({ event }) => event === 'state').length).toBeLessThanOrEqual(4);
  subscribe.mockRestore();
}, 20_000);

test('a run that nobody knows has no stream', async () => {
  expect((await open('nobody')).status).toBe(404);
});
