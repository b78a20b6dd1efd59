import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openPostgres } from '#lib/database/postgres.ts';
import { POSTGRES, query, startPostgres } from '#lib/database/postgres-server.fixture.ts';
import { OPENING } from '#lib/rooms/room.fixture.ts';
import { databaseStore, readAnnouncement } from './database-store.ts';
import type { Change } from './room-store.ts';

const MIGRATIONS = join(process.cwd(), 'drizzle');
const NOW = new Date(OPENING.at);
const RECOVERY_MS = 20_000;

const entry = (revision: number) => {
  const answer = { revision, participant: null };
  return { revision, actor: 'p1', commandId: `c${revision}`, digest: 'd', at: OPENING.at, answer, events: [] };
};

test.each([
  ['K7WM4P2D 12', { code: 'K7WM4P2D', revision: 12 }],
  ['', null],
  ['K7WM4P2D', null],
  ['K7WM4P2D 1; drop', null],
])('what is heard on the channel, %j, is a change or nothing', (payload, change) => {
  expect(readAnnouncement(payload)).toEqual(change);
});

/** Two stores are what two processes have; `npm test` names them as not run where there is no server. */
if (POSTGRES) describe('several processes on PostgreSQL', severalProcesses);

async function severalProcesses() {
  const server = await startPostgres(POSTGRES ?? '');
  afterAll(() => server.close(), 30_000);

  async function twoStores() {
    const url = await server.emptyDatabase();
    const both = await Promise.all([openPostgres(url, MIGRATIONS), openPostgres(url, MIGRATIONS)]);
    const close = () => Promise.all(both.map((database) => database.close()));
    return { url, one: databaseStore(both[0]), other: databaseStore(both[1]), close };
  }

  test('two that start at the same moment on an empty database both serve', { timeout: 30_000 }, async () => {
    const { one, other, close } = await twoStores();
    expect(await one.create(OPENING)).toBe(true);
    expect(await other.read(OPENING.code, 0, NOW)).toEqual({ opening: OPENING, entries: [] });
    await close();
  });

  test('what one keeps, the other hears of and reads', { timeout: 30_000 }, async () => {
    const { one, other, close } = await twoStores();
    await one.create(OPENING);
    const heard: Change[] = [];
    other.watch((change) => heard.push(change));
    await one.append(OPENING.code, [entry(1), entry(2)], NOW);
    await vi.waitFor(() => expect(heard).toEqual([{ code: OPENING.code, revision: 2 }]));
    expect((await other.read(OPENING.code, 1, NOW))?.entries).toEqual([entry(2)]);
    expect(await other.append(OPENING.code, [entry(2)], NOW)).toBe('stale');
    await close();
  });

  test('a listener that is cut off connects again, and says that it may have missed something', {
    timeout: 30_000,
  }, async () => {
    const { url, one, other, close } = await twoStores();
    await one.create(OPENING);
    const heard: Change[] = [];
    other.watch((change) => heard.push(change));
    const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    await query(url, `select pg_terminate_backend(pid) ${others}`);
    await vi.waitFor(() => expect(heard).toContain('missed'), RECOVERY_MS);
    await one.append(OPENING.code, [entry(1)], NOW);
    await vi.waitFor(() => expect(heard).toContainEqual({ code: OPENING.code, revision: 1 }));
    await close();
  });

  test('a server that stops and starts again loses nothing, and rooms go on by themselves', {
    timeout: 60_000,
  }, async () => {
    const { one, other, close } = await twoStores();
    await one.create(OPENING);
    await one.append(OPENING.code, [entry(1)], NOW);
    const heard: Change[] = [];
    other.watch((change) => heard.push(change));
    await server.halt();
    await expect(one.append(OPENING.code, [entry(2)], NOW)).rejects.toThrow();
    await server.start();
    await vi.waitFor(() => expect(heard).toContain('missed'), RECOVERY_MS);
    expect((await other.read(OPENING.code, 0, NOW))?.entries).toEqual([entry(1)]);
    expect(await one.append(OPENING.code, [entry(2)], NOW)).toBe('kept');
    await close();
  });
}
