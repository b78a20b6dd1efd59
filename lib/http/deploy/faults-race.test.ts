import { expect, test } from 'vitest';
import type { Engine } from '#lib/deploy/engine.ts';
import {
  type Bed,
  bed,
  deployed,
  ended,
  engineFor,
  execute,
  newDirectory,
  request,
  reviewed,
  statusOf,
  templateOf,
  until,
  updatesOf,
} from './rehearse.fixture.ts';

const template = templateOf(['R1']);

/** Both have seen their review; both press at the same moment. */
async function bothExecute(room: Bed, engines: [Engine, Engine], stackName: string): Promise<string> {
  const views = await Promise.all(engines.map((engine) => reviewed(engine, { stackName, template })));
  const ends = engines.map(async (engine, index) => {
    const view = views[index];
    if (!view) throw new Error('no view');
    // The one who is late may be told at once.
    await execute(engine, view).catch(() => undefined);
    return (await ended(engine, view.id)).state;
  });
  return `${(await Promise.all(ends)).toSorted().join(' ')} ${await statusOf(room, stackName)}`;
}

/** One presses, the other says no: its clean-up meets the winner's stack. */
async function oneWithdraws(room: Bed, [one, other]: [Engine, Engine], stackName: string): Promise<string> {
  const [winner, loser] = await Promise.all([one, other].map((engine) => reviewed(engine, { stackName, template })));
  if (!winner || !loser) throw new Error('no view');
  await Promise.all([execute(one, winner), other.cancel(loser.id).catch(() => undefined)]);
  const states = [(await ended(one, winner.id)).state, (await ended(other, loser.id)).state];
  return `${states.includes('succeeded') ? 'succeeded' : states.join(' ')} ${await statusOf(room, stackName)}`;
}

const AT_ONCE = 10;

async function race(
  count: number,
  run: (name: string, index: number) => Promise<string>,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let first = 0; first < count; first += AT_ONCE) {
    const ends = Array.from({ length: AT_ONCE }, (_, index) => run(`web-${first + index}`, index));
    for (const end of await Promise.all(ends)) found.set(end, (found.get(end) ?? 0) + 1);
  }
  return found;
}

test('F24 two tabs create one stack: one wins, the other is superseded, the winner is unharmed', async () => {
  const room = await bed();
  const found = await race(40, (name) => bothExecute(room, [room.engine, room.engine], name));
  expect(found).toEqual(new Map([['succeeded superseded CREATE_COMPLETE', 40]]));
}, 60_000);

test('F24 the same between two servers', async () => {
  const room = await bed();
  const second = await engineFor(room.rehearsal, newDirectory());
  const found = await race(30, (name) => bothExecute(room, [room.engine, second], name));
  expect(found).toEqual(new Map([['succeeded superseded CREATE_COMPLETE', 30]]));
}, 60_000);

test('F24 a no beside a yes does not delete the winner’s stack', async () => {
  const room = await bed();
  const second = await engineFor(room.rehearsal, newDirectory());
  const found = await race(30, (name, index) =>
    oneWithdraws(room, [room.engine, index % 2 === 0 ? second : room.engine], name),
  );
  expect(found).toEqual(new Map([['succeeded CREATE_COMPLETE', 30]]));
}, 60_000);

test('F25 a second deployment during a run is busy, and says which run it is', async () => {
  const room = await bed({ pace: 20 });
  const view = await reviewed(room.engine);
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  expect(await reviewed(room.engine)).toMatchObject({
    state: 'failed',
    error: { kind: 'busy', status: 'CREATE_IN_PROGRESS', run: view.id },
  });
  expect(await ended(room.engine, view.id)).toMatchObject({ state: 'succeeded' });
});

test('a double click executes once', async () => {
  const room = await bed();
  const view = await reviewed(room.engine);
  const pressed = await Promise.allSettled([execute(room.engine, view), execute(room.engine, view)]);
  expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await ended(room.engine, view.id)).toMatchObject({ state: 'succeeded' });
  expect(room.rehearsal.calls.filter(({ action }) => action === 'ExecuteChangeSet')).toHaveLength(1);
});

test('20 deployments at once lose no event', async () => {
  const room = await bed({ pageSize: 10 });
  const names = Array.from({ length: 12 }, (_, index) => `R${index}`);
  const runs = Array.from({ length: 20 }, (_, index) =>
    deployed(room.engine, { stackName: `web-${index}`, template: templateOf(names) }),
  );
  for (const { id, state } of await Promise.all(runs)) {
    const done = updatesOf(room.engine, id).filter(
      (update) => update.type === 'resource' && update.resource.status === 'CREATE_COMPLETE',
    );
    expect([state, done.length]).toEqual(['succeeded', 12]);
  }
}, 60_000);

test('from the click to the first event it takes less than a second at the product’s pace', async () => {
  const room = await bed({ pace: 20 }, { pollMs: () => 250 });
  const view = await reviewed(room.engine);
  const since = performance.now();
  await execute(room.engine, view);
  await until(room.engine, view.id, ({ resources }) => resources.some(({ status }) => status !== null));
  expect(performance.now() - since).toBeLessThan(1_000);
});

test('who comes back gets every update after the last one it saw, once', async () => {
  const room = await bed();
  const { id } = await room.engine.prepare(request());
  const live: number[] = [];
  room.engine.subscribe(id, 0, ({ sequence }) => live.push(sequence));
  const view = await until(room.engine, id, ({ state }) => state === 'review');
  await execute(room.engine, view);
  const { sequence } = await ended(room.engine, id);
  expect(live).toEqual(Array.from({ length: sequence }, (_, index) => index + 1));
  const replayed: number[] = [];
  room.engine.subscribe(id, 5, (update) => replayed.push(update.sequence));
  expect(replayed).toEqual(live.slice(5));
});
