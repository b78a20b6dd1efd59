import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, KINDS } from './kinds.ts';
import { joinAll, look, openRoom, order } from './room-api.ts';
import { watch } from './screen.ts';
import { type Acknowledged, tally, voteAll } from './voters.ts';

const PEOPLE = 200;
const VOTES_EACH = 20;
const KILLS_AT = [500, 1200, 1900, 2600, 3300];

describe.each(KINDS.map(({ name, open }) => [name, open] as const))('a room on %s', (_, open) => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await open();
  });
  afterAll(() => installation.close());

  test(`${PEOPLE} people vote ${VOTES_EACH} times while the server is killed five times`, async () => {
    const { app, read } = installation;
    const { api, code, facilitatorKey } = await openRoom(app.url);
    const people = await joinAll(api, PEOPLE);
    const screens = people.map(({ token }) => watch(api, { key: token, isStubborn: true }));
    await Promise.all(screens.map(({ isOpen }) => isOpen));
    await order(api, facilitatorKey, { type: 'phase', to: 'vote' });

    let outage = Promise.resolve();
    const onTaken = (count: number) => {
      if (!KILLS_AT.includes(count)) return;
      outage = outage.then(app.kill).then(app.start);
    };
    const taken = await voteAll(api, people, { votesEach: VOTES_EACH, shareTwice: 0.3, pauseMs: 150, onTaken });
    await outage;
    const revealed = await order(api, facilitatorKey, { type: 'phase', to: 'revealed' });
    await Promise.all(screens.map(({ shown }) => shown(revealed)));

    expect(taken).toHaveLength(PEOPLE * VOTES_EACH);
    const { counts, requirements } = await look(api);
    expect(counts).toEqual(requirements.map((requirement) => tally(taken, requirement)));
    for (const { ids, close } of screens) {
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      close();
    }
    expect(Math.min(...screens.map((screen) => screen.counts.lost))).toBeGreaterThanOrEqual(KILLS_AT.length);
    expectKeptOnce(taken, await read(code));
  });
});

/** Every acknowledged vote is there at the revision that it was answered, once, and no revision is missing. */
function expectKeptOnce(taken: readonly Acknowledged[], kept: Awaited<ReturnType<Installation['read']>>) {
  expect(kept.map(({ revision }) => revision)).toEqual(kept.map((_, index) => index + 1));
  const byCommand = new Map(kept.map((entry) => [`${entry.actor} ${entry.commandId}`, entry]));
  expect(byCommand.size).toBe(kept.length);
  const wrong = taken.filter(({ participant, commandId, revisions }) => {
    const { revision: wanted, answered } = byCommand.get(`${participant} ${commandId}`) ?? {};
    return revisions.some((revision) => revision !== wanted || revision !== answered);
  });
  expect(wrong).toEqual([]);
}
