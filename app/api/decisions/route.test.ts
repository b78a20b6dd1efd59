import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { theDatabase } from '#lib/http/database.ts';
import { reviewMadeSchema } from '#lib/http/decisions/review-schemas.ts';
import { api, aReview, manifestOfLink, refused, talk, withDatabase } from './reviews.fixture.ts';

const NOBODY = '0'.repeat(64);

withDatabase();

test('a review has the hash of its manifest as its id, which anybody can compute', async () => {
  const manifest = manifestOfLink(talk());
  const response = await api.open({ manifest });
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { id, url, authorKey } = reviewMadeSchema.parse(await response.json());
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort()
        .map(([key, each]) => [key, sorted(each)]),
    );
  };
  expect(id).toBe(
    createHash('sha256')
      .update(JSON.stringify(sorted(manifest)))
      .digest('hex'),
  );
  expect(url).toBe(`/en/review/${id}`);
  expect(Buffer.from(authorKey ?? '', 'base64url')).toHaveLength(16);
});

test('the same manifest is the same review, and its key is told to the first alone', async () => {
  const manifest = manifestOfLink(talk());
  const [first, second] = [await api.open({ manifest }), await api.open({ manifest })];
  const [made, again] = [reviewMadeSchema.parse(await first.json()), reviewMadeSchema.parse(await second.json())];
  expect([second.status, again.id, again.authorKey]).toEqual([201, made.id, undefined]);
});

test('a creation whose answer got lost is asked again by its commandId, and gets the same key', async () => {
  const body = { manifest: manifestOfLink(talk()), commandId: '0f8fad5b-d9cb-469f-a165-70867728950e' };
  const keys = [];
  for (const commandId of [body.commandId, body.commandId, '7c9e6679-7425-40de-944b-e07fc1f90ae7']) {
    keys.push(reviewMadeSchema.parse(await (await api.open({ ...body, commandId })).json()).authorKey);
  }
  expect(keys).toEqual([expect.any(String), keys[0], undefined]);
});

test('two reviewers object and agree, the author accepts and then supersedes', async () => {
  const [{ id, authorKey, read }, next] = [await aReview(talk()), await aReview(talk())];
  expect(await read()).toMatchObject({ status: 'proposed', verdicts: [], comments: [], supersededBy: null });
  const objection = { name: 'Baba', verdict: 'object', reason: 'ecs-cli is archived.' };
  expect((await api.act(id, 'verdicts', objection, 'key-of-baba')).status).toBe(201);
  await api.act(id, 'verdicts', { name: 'Aoki', verdict: 'agree' }, 'key-of-aoki');
  await api.act(id, 'comments', { name: 'Aoki', text: 'Which slide?', fact: 'F17' }, 'key-of-aoki');
  const said = await read();
  expect(said.verdicts.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Baba', 'object'],
    ['Aoki', 'agree'],
  ]);
  expect(said.comments).toMatchObject([{ name: 'Aoki', text: 'Which slide?', target: { fact: 'F17' } }]);
  await api.act(id, 'verdicts', { name: 'Baba', verdict: 'agree-with-note', reason: 'Until the talk.' }, 'key-of-baba');
  expect((await read()).verdicts).toHaveLength(2);
  const accepted = await api.act(id, 'status', { status: 'accepted' }, authorKey);
  expect([accepted.status, await accepted.json()]).toEqual([200, { revision: 5 }]);
  await api.act(id, 'status', { status: 'superseded', supersededBy: next.id }, authorKey);
  expect(await read()).toMatchObject({ status: 'superseded', supersededBy: next.id });
  expect((await next.read()).supersedes).toEqual([id]);
});

test('the snapshot stays what it was, whatever is said', async () => {
  const query = talk();
  const { id, read } = await aReview(query);
  await api.act(id, 'verdicts', { name: 'Aoki', verdict: 'agree' });
  expect((await read()).manifest).toEqual(manifestOfLink(query));
});

test('only the author sets the status and deletes', async () => {
  const { id, authorKey } = await aReview(talk());
  expect(await refused(api.act(id, 'status', { status: 'accepted' }))).toMatchObject({ status: 401 });
  expect(await refused(api.act(id, 'status', { status: 'accepted' }, 'x'.repeat(22)))).toMatchObject({ status: 403 });
  expect(await refused(api.drop(id))).toMatchObject({ status: 401 });
  expect(await refused(api.drop(id, `${authorKey}x`))).toMatchObject({ status: 403 });
});

test('deleted it is gone at once, with every name and word in it', async () => {
  const { id, authorKey } = await aReview(talk());
  await api.act(id, 'verdicts', { name: 'Aoki', verdict: 'agree' });
  expect((await api.drop(id, authorKey)).status).toBe(204);
  expect(await refused(api.read(id))).toMatchObject({ status: 404, code: 'no-review' });
  expect(await refused(api.act(id, 'verdicts', { name: 'A', verdict: 'agree' }))).toMatchObject({ status: 404 });
  const { db } = await theDatabase();
  const { rows } = z
    .object({ rows: z.array(z.unknown()) })
    .parse(
      await db.execute(
        `select * from review_entries where id = '${id}' union all select * from review_entries where entry::text like '%${id}%'`,
      ),
    );
  expect(rows).toEqual([]);
});

test('the same command again counts once, another body under its id is refused', async () => {
  const { id, read } = await aReview(talk());
  const remark = { name: 'Aoki', text: 'twice', commandId: 'c1' };
  const answers = [await api.act(id, 'comments', remark, 'key'), await api.act(id, 'comments', remark, 'key')];
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ revision: 1 }, { revision: 1 }]);
  expect((await read()).comments).toHaveLength(1);
  const other = await refused(api.act(id, 'comments', { ...remark, text: 'other' }, 'key'));
  expect(other).toMatchObject({ status: 409, code: 'command-conflict' });
});

test('ten who speak at the same moment are all heard', async () => {
  const { id, read } = await aReview(talk());
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      api.act(id, 'verdicts', { name: `R${index}`, verdict: 'agree' }, `k${index}`),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  expect((await read()).verdicts).toHaveLength(10);
});

test('a comment is about what the catalogue has', async () => {
  const { id, read } = await aReview(talk());
  const cell = { requirement: 'tear-down', combination: 'fargate.alb.ecs-cli' };
  for (const target of [cell, { requirement: 'tear-down' }, { fact: 'F18' }, {}]) {
    expect((await api.act(id, 'comments', { name: 'A', text: 't', ...target })).status).toBe(201);
  }
  expect((await read()).comments.map(({ target }) => target)).toEqual([
    cell,
    { requirement: 'tear-down' },
    { fact: 'F18' },
    {},
  ]);
  const about = (target: object) => refused(api.act(id, 'comments', { name: 'A', text: 't', ...target }));
  expect(await about({ fact: 'F00' })).toMatchObject({ status: 400, field: 'fact' });
  expect(await about({ combination: 'fargate.alb.ecs-cli' })).toMatchObject({ status: 400, field: 'requirement' });
  expect(await about({ fact: 'F18', requirement: 'tear-down' })).toMatchObject({ status: 400 });
});

test('what cannot be shown, or says nothing, is refused by its field', async () => {
  const { id } = await aReview(talk());
  const verdict = (body: object) => refused(api.act(id, 'verdicts', body));
  expect(await verdict({ name: 'a\u202eb', verdict: 'agree' })).toMatchObject({ status: 400, field: 'name' });
  expect(await verdict({ name: ' ', verdict: 'agree' })).toMatchObject({ status: 400, field: 'name' });
  expect(await verdict({ name: 'A', verdict: 'object' })).toMatchObject({
    status: 400,
    code: 'reason-missing',
    field: 'reason',
  });
  expect(await verdict({ name: 'A', verdict: 'maybe' })).toMatchObject({ status: 400, field: 'verdict' });
  expect(await verdict({ name: 'A', verdict: 'agree', reason: 'x'.repeat(2001) })).toMatchObject({ field: 'reason' });
});

test('what is no manifest, or not what its link says, opens no review', async () => {
  const manifest = manifestOfLink(talk());
  expect(await refused(api.open({ manifest: { ...manifest, extra: 1 } }))).toMatchObject({ field: 'manifest.extra' });
  expect(await refused(api.open({ manifest: {} }))).toMatchObject({ status: 400, code: 'manifest-form' });
  const forged = { ...manifest, needs: [] };
  expect(await refused(api.open({ manifest: forged }))).toMatchObject({ status: 400, code: 'manifest-mismatch' });
  expect(await refused(api.open({}))).toMatchObject({ status: 400, field: 'manifest' });
});

test('what is asked for by no id is not there', async () => {
  for (const id of [NOBODY, 'x', '../health']) expect(await refused(api.read(id))).toMatchObject({ status: 404 });
});
