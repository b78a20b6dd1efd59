import { expect, test, vi } from 'vitest';
import { ownDatabases } from '#lib/database/own-databases.fixture.ts';
import { databasePresence } from './database-presence.ts';

const LONG_MS = 600_000;
const SHORT_MS = 50;

test.each(await ownDatabases())(
  '%s: whom a dead process saw has ended, but for those whom a living one sees',
  {
    timeout: 120_000,
  },
  async (_, open) => {
    const database = await open();
    const { hold, ended, forget } = databasePresence(database);
    await hold('living', { K7WM4P2D: ['p1'], MMMMMMMM: [] }, LONG_MS);
    await hold('dead', { K7WM4P2D: ['p1', 'p2'], ZZZZZZZZ: ['p3'] }, SHORT_MS);
    const wanted = [
      { process: 'dead', code: 'K7WM4P2D', people: ['p2'] },
      { process: 'dead', code: 'ZZZZZZZZ', people: ['p3'] },
    ];
    await vi.waitFor(async () =>
      expect((await ended()).toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(wanted),
    );
    await forget({ process: 'dead', code: 'ZZZZZZZZ' });
    await forget({ process: 'living', code: 'K7WM4P2D' });
    expect(await ended()).toEqual(wanted.slice(0, 1));
    // It was only slow, and speaks again: of another room, and no longer of this one.
    await hold('dead', { MMMMMMMM: ['p4'] }, SHORT_MS);
    await vi.waitFor(async () =>
      expect(await ended()).toEqual([{ process: 'dead', code: 'MMMMMMMM', people: ['p4'] }]),
    );
    await hold('dead', {}, LONG_MS);
    expect(await ended()).toEqual([]);
    await database.close();
  },
);
