import { expect, test } from 'vitest';
import { api, aReview, refused, talk, withDatabase } from './reviews.fixture.ts';

const NOBODY = '0'.repeat(64);

withDatabase();

test('another decision takes the place of one only where it is here and in its own place', async () => {
  const [one, other] = [await aReview(talk()), await aReview(talk())];
  const supersede = (by: string | undefined) => ({
    status: 'superseded',
    ...(by !== undefined && { supersededBy: by }),
  });
  for (const by of [NOBODY, one.id, undefined]) {
    const answer = await refused(api.act(one.id, 'status', supersede(by), one.authorKey));
    expect(answer).toMatchObject({ status: 400, field: 'supersededBy' });
  }
  await api.act(one.id, 'status', supersede(other.id), one.authorKey);
  expect(await refused(api.act(other.id, 'status', supersede(one.id), other.authorKey))).toMatchObject({ status: 400 });
  expect(await refused(api.act(one.id, 'verdicts', { name: 'A', verdict: 'agree' }))).toMatchObject({ status: 409 });
});

test('superseding that is sent again has its first answer, whatever became of the next one', async () => {
  const [one, next, last] = [await aReview(talk()), await aReview(talk()), await aReview(talk())];
  const body = { status: 'superseded', supersededBy: next.id, commandId: 'c1' };
  const send = async (more = {}) => {
    const answer = await api.act(one.id, 'status', { ...body, ...more }, one.authorKey);
    return [answer.status, await answer.json()];
  };
  const first = await send();
  expect(first).toEqual([200, { revision: 1 }]);
  await api.act(next.id, 'status', { status: 'superseded', supersededBy: last.id }, next.authorKey);
  expect(await send()).toEqual(first);
  await api.drop(next.id, next.authorKey);
  expect(await send()).toEqual(first);
  expect(await send({ supersededBy: last.id })).toMatchObject([409, { error: { code: 'command-conflict' } }]);
});
