import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '#lib/database/database.ts';
import { ownDatabases } from '#lib/database/own-databases.fixture.ts';
import { apply } from '#lib/rooms/apply.ts';
import type { Entry } from '#lib/rooms/event.ts';
import { guest, OPENING, send } from '#lib/rooms/room.fixture.ts';
import { openRoom } from '#lib/rooms/room.ts';
import { databaseStore } from './database-store.ts';
import type { Change, RoomStore } from './room-store.ts';

const NOW = new Date(OPENING.at);
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);

type Opened = { database: Database; store: RoomStore };

/** What three people joining makes: entries 1, 2 and 3. */
function joins(): Entry[] {
  const entries: Entry[] = [];
  let room = openRoom(OPENING);
  for (const name of ['Aoki', '健 <b>', null]) {
    const taken = send(room, guest(`hash of ${name}`), { type: 'join', name });
    if (taken.kind !== 'accepted') throw new Error(taken.kind);
    room = taken.room;
    entries.push(taken.entry);
  }
  return entries;
}

/** What any store must do (room-store.ts). */
describe.each(await ownDatabases())('rooms on %s', (_, openDatabase) => {
  const open = async (): Promise<Opened> => {
    const database = await openDatabase();
    return { database, store: databaseStore(database) };
  };
  let codes = 0;
  let opened: Promise<Opened> | undefined;
  const theStore = async () => {
    opened ??= open();
    return (await opened).store;
  };
  afterAll(async () => (await opened)?.database.close(), 30_000);

  async function aRoom() {
    const store = await theStore();
    codes += 1;
    const code = `TEST000${codes}`;
    expect(await store.create({ ...OPENING, code })).toBe(true);
    return { store, code };
  }

  test('what is kept is read again, in order and as it was', { timeout: 120_000 }, async () => {
    const { store, code } = await aRoom();
    const entries = joins();
    expect(await store.append(code, entries.slice(0, 1), NOW)).toBe('kept');
    expect(await store.append(code, entries.slice(1), NOW)).toBe('kept');
    expect(await store.read(code, 0, NOW)).toEqual({ opening: { ...OPENING, code }, entries });
    expect((await store.read(code, 2, NOW))?.entries).toEqual(entries.slice(2));
    expect(entries.reduce(apply, openRoom(OPENING)).people.get('p2')?.name).toBe('健 <b>');
  });

  test('a code is given to one room', async () => {
    const { store, code } = await aRoom();
    expect(await store.create({ ...OPENING, code, lang: 'en' })).toBe(false);
    expect((await store.read(code, 0, NOW))?.opening.lang).toBe('ja');
  });

  test('of those who append the same revision at once, one is kept and the rest are told', async () => {
    const { store, code } = await aRoom();
    const [first, second] = joins();
    if (!first || !second) throw new Error('no entries');
    const rivals = Array.from({ length: 8 }, (_, index) => ({ ...first, commandId: `rival-${index}` }));
    const answers = await Promise.all(rivals.map((entry) => store.append(code, [entry], NOW)));
    expect(answers.filter((answer) => answer === 'kept')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'stale')).toHaveLength(7);
    expect((await store.read(code, 0, NOW))?.entries).toEqual([rivals[answers.indexOf('kept')]]);
    expect(await store.append(code, [second], NOW)).toBe('kept');
  });

  test('a revision cannot be left out, and entries are kept all or none', async () => {
    const { store, code } = await aRoom();
    const [first, second] = joins();
    if (!first || !second) throw new Error('no entries');
    expect(await store.append(code, [second], NOW)).toBe('stale');
    const twice = { ...second, actor: first.actor, commandId: first.commandId };
    await expect(store.append(code, [first, twice], NOW)).rejects.toThrow();
    expect((await store.read(code, 0, NOW))?.entries).toEqual([]);
  });

  test('a room lives thirty days from its last change', async () => {
    const { store, code } = await aRoom();
    await store.append(code, joins().slice(0, 1), days(10));
    expect(await store.read(code, 0, days(39))).not.toBeNull();
    expect(await store.read(code, 0, days(40))).toBeNull();
    expect(await store.append(code, joins().slice(1), days(40))).toBe('gone');
    await store.expire(days(39));
    expect(await store.read(code, 0, days(39))).not.toBeNull();
    expect(await store.expire(days(40))).toBeGreaterThanOrEqual(1);
    expect(await store.read(code, 0, days(39))).toBeNull();
  });

  test('a deleted room is gone at once, with all that was said', async () => {
    const { store, code } = await aRoom();
    const entries = joins();
    await store.append(code, entries, NOW);
    expect(await store.delete(code)).toBe(true);
    expect(await store.delete(code)).toBe(false);
    expect(await store.read(code, 0, NOW)).toBeNull();
    expect(await store.append(code, entries, NOW)).toBe('gone');
    expect(await store.create({ ...OPENING, code })).toBe(true);
    expect((await store.read(code, 0, NOW))?.entries).toEqual([]);
  });

  test('who watches hears of each change that is kept, and of no other', async () => {
    const { store, code } = await aRoom();
    const heard: Change[] = [];
    const stop = store.watch((change) => heard.push(change));
    await store.append(code, joins(), NOW);
    await store.append(code, joins(), NOW);
    await store.delete(code);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual([
      { code, revision: 3 },
      { code, revision: 0 },
    ]);
    stop();
  });

  test('what was kept is there when the store is opened again', { timeout: 60_000 }, async () => {
    const { store, code } = await aRoom();
    const entries = joins();
    await store.append(code, entries, NOW);
    await (await opened)?.database.close();
    opened = open();
    const again = await opened;
    expect((await again.store.read(code, 0, NOW))?.entries).toEqual(entries);
  });
});
