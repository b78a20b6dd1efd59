import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTGRES } from '#lib/database/postgres-server.fixture.ts';
import { openOnPostgres } from './kinds.ts';
import { joinAll, look, openRoom, order, refusalOf, send, TWENTY } from './room-api.ts';
import { watch } from './screen.ts';
import { readPostgres } from './stores.ts';
import { tally, voteAll } from './voters.ts';

const PROGRAMS = POSTGRES === undefined ? [] : [POSTGRES];

describe.each(PROGRAMS)('two processes on one PostgreSQL', (programs) => {
  let installation: Awaited<ReturnType<typeof openOnPostgres>>;
  beforeAll(async () => {
    installation = await openOnPostgres(programs, 2);
  });
  afterAll(() => installation.close());

  /** The room, and its address at each of the two. */
  async function aRoom() {
    const [here, there] = installation.apps;
    if (!here || !there) throw new Error('fewer than two processes');
    const room = await openRoom(here.url);
    return { ...room, here: room.api, there: `${there.url}/api/rooms/${room.code}` };
  }

  test('a vote that one takes reaches the screens at the other', async () => {
    const { here, there, facilitatorKey } = await aRoom();
    const [person] = await joinAll(there, 1);
    const screens = [here, there].flatMap((api) => [watch(api), watch(api, { view: 'projector' })]);
    await Promise.all(screens.map(({ isOpen }) => isOpen));
    await order(there, facilitatorKey, { type: 'phase', to: 'vote' });
    const [requirement = ''] = TWENTY;
    const revision = await order(here, person?.token ?? '', { type: 'vote', requirement, level: 'must' });
    await Promise.all(screens.map(({ shown }) => shown(revision)));
    for (const { close } of screens) close();
  });

  test('PostgreSQL stops and starts again in the middle of a vote', async () => {
    const { here, there, code, facilitatorKey } = await aRoom();
    const people = await joinAll(here, 40);
    const screens = [here, there].map((api) => watch(api, { isStubborn: true }));
    await Promise.all(screens.map(({ isOpen }) => isOpen));
    await order(here, facilitatorKey, { type: 'phase', to: 'vote' });

    let outage: Promise<void> | undefined;
    const onTaken = (count: number) => {
      // Each half counts for itself, and PostgreSQL stops once.
      if (count === 100) outage ??= duringOutage();
    };
    async function duringOutage() {
      await installation.server.halt();
      const [requirement = ''] = TWENTY;
      const command = { commandId: randomUUID(), type: 'vote', requirement, level: 'must' };
      const answer = await send(here, people[0]?.token ?? '', command);
      expect(answer.status).toBe(503);
      expect(refusalOf(answer).message).toMatch(/database/i);
      expect(answer.headers['retry-after']).toBeDefined();
      await installation.server.start();
    }
    const load = { votesEach: 10, shareTwice: 0.3, pauseMs: 100, onTaken };
    const halves = [voteAll(here, people.slice(0, 20), load), voteAll(there, people.slice(20), load)];
    const taken = (await Promise.all(halves)).flat();
    expect(outage).toBeDefined();
    await outage;

    const revealed = await order(there, facilitatorKey, { type: 'phase', to: 'revealed' });
    await Promise.all(screens.map(({ shown }) => shown(revealed)));
    const { counts, requirements } = await look(here);
    expect(counts).toEqual(requirements.map((requirement) => tally(taken, requirement)));
    const kept = await readPostgres(installation.databaseUrl, code);
    expect(kept.map(({ revision }) => revision)).toEqual(kept.map((_, index) => index + 1));
    expect(taken).toHaveLength(people.length * load.votesEach);
    for (const { close } of screens) close();
  });
});
