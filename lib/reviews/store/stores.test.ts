import { afterAll, describe, expect, test } from 'vitest';
import type { Database } from '#lib/database/database.ts';
import { ownDatabases } from '#lib/database/own-databases.fixture.ts';
import type { Command, Entry } from '#lib/reviews/command.ts';
import { OPENING, sent } from '#lib/reviews/review.fixture.ts';
import { contentHash, isContentHash } from './content-hash.ts';
import { databaseStore } from './database-store.ts';
import { DAYS_KEPT } from './review-store.ts';

const NOW = new Date(OPENING.at);
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

const AGREE: Command = { type: 'verdict', name: '健 <b>', verdict: 'agree', reason: null };

function entry(revision: number, command: Command = AGREE, at = OPENING.at): Entry {
  const { isAuthor: _, ...rest } = sent('aoki', command, { at });
  return { ...rest, revision };
}

/** What any store must do (review-store.ts). */
describe.each(await ownDatabases())('reviews on %s', (_, open) => {
  let ids = 0;
  let opened: Promise<Database> | undefined;
  const theStore = async () => {
    opened ??= open();
    return databaseStore(await opened);
  };
  afterAll(async () => (await opened)?.close(), 30_000);

  async function aReview() {
    const store = await theStore();
    ids += 1;
    const opening = { ...OPENING, id: ids.toString(16).padStart(64, '0') };
    expect(await store.create(opening)).toBe(true);
    return { store, id: opening.id, opening };
  }

  test('what is kept is read again, in order and as it was', { timeout: 120_000 }, async () => {
    const { store, id, opening } = await aReview();
    const entries = [
      entry(1),
      entry(2, { type: 'comment', name: 'Baba', text: 'two\nlines', target: { fact: 'F17' } }),
    ];
    for (const each of entries) expect(await store.append(id, each)).toBe('kept');
    expect(await store.read(id, NOW)).toEqual({ opening, entries, supersedes: [], expiresAt: days(DAYS_KEPT) });
  });

  test('a snapshot is never written over', async () => {
    const { store, id, opening } = await aReview();
    expect(await store.create({ ...opening, authorHash: 'another', manifest: {} })).toBe(false);
    expect((await store.read(id, NOW))?.opening).toEqual(opening);
  });

  test('of those who append the same revision at once, one is kept and the rest are told', async () => {
    const { store, id } = await aReview();
    const rivals = Array.from({ length: 8 }, () => entry(1));
    const answers = await Promise.all(rivals.map((each) => store.append(id, each)));
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'stale')).toHaveLength(7);
    expect((await store.read(id, NOW))?.entries).toEqual([rivals[answers.indexOf('kept')]]);
    expect(await store.append(id, entry(3))).toBe('stale');
    expect(await store.append(id, entry(2))).toBe('kept');
  });

  test('a command is kept once, even where two processes look at the same moment', async () => {
    const { store, id } = await aReview();
    const first = entry(1);
    await store.append(id, first);
    await expect(store.append(id, { ...first, revision: 2 })).rejects.toThrow();
    expect((await store.read(id, NOW))?.entries).toEqual([first]);
  });

  test('a decision knows those whose place it has taken', async () => {
    const [former, next] = [await aReview(), await aReview()];
    await former.store.append(former.id, entry(1, { type: 'status', to: 'superseded', supersededBy: next.id }));
    expect((await next.store.read(next.id, NOW))?.supersedes).toEqual([former.id]);
    await former.store.delete(former.id);
    expect((await next.store.read(next.id, NOW))?.supersedes).toEqual([]);
  });

  test('a review lives two years from its last change', async () => {
    const { store, id } = await aReview();
    await store.append(id, entry(1, AGREE, days(10).toISOString()));
    expect(await store.read(id, days(DAYS_KEPT + 9))).not.toBeNull();
    expect(await store.read(id, days(DAYS_KEPT + 10))).toBeNull();
    expect(await store.append(id, entry(2, AGREE, days(DAYS_KEPT + 10).toISOString()))).toBe('gone');
    expect(await store.expire(days(DAYS_KEPT + 10))).toBeGreaterThanOrEqual(1);
    expect(await store.read(id, NOW)).toBeNull();
  });

  test('a deleted review is gone at once, with all that was said', async () => {
    const { store, id, opening } = await aReview();
    await store.append(id, entry(1));
    expect(await store.delete(id)).toBe(true);
    expect(await store.delete(id)).toBe(false);
    expect(await store.read(id, NOW)).toBeNull();
    expect(await store.append(id, entry(2))).toBe('gone');
    expect(await store.create(opening)).toBe(true);
    expect((await store.read(id, NOW))?.entries).toEqual([]);
  });
});

test('the hash of a content is the same in whatever order its keys stand, and another for another', () => {
  const hash = contentHash({ b: [1, { d: 2, c: '健' }], a: null });
  expect(isContentHash(hash)).toBe(true);
  expect(contentHash({ a: null, b: [1, { c: '健', d: 2 }] })).toBe(hash);
  expect(contentHash({ a: null, b: [{ c: '健', d: 2 }, 1] })).not.toBe(hash);
  // printf '%s' '{"a":1}' | sha256sum
  expect(contentHash({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});
