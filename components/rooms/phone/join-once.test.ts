import { expect, test } from 'vitest';
import type { JoinAttempt } from '#components/rooms/room-keys.ts';
import { joinOnce } from './join-once.ts';

/** A room that knows people by the id of their attempt, and answers the first tries with these statuses; 0 is an answer that got lost. */
function room(...statuses: number[]) {
  const people = new Map<string, string | null>();
  const kept: (JoinAttempt | null)[] = [null];
  const join = async ({ commandId, name }: JoinAttempt) => {
    const status = statuses.shift() ?? 201;
    if (status < 400 || status >= 500) people.set(commandId, people.get(commandId) ?? name);
    if (status !== 201) return { isOk: false, refused: { status, code: '', message: '' } } as const;
    return { isOk: true, value: { token: commandId } } as const;
  };
  return {
    people,
    kept: () => kept.at(-1) ?? null,
    press: (name: string | null) =>
      joinOnce(name, {
        join,
        rename: async (token, given) => people.set(token, given),
        kept: kept.at(-1) ?? null,
        keep: (attempt) => kept.push(attempt),
        newId: () => `id-${kept.length}`,
      }),
  };
}

test('an answer that got lost makes no second person, after a reload either', async () => {
  const { people, press, kept } = room(0, 0);
  expect((await press('健')).isOk).toBe(false);
  expect((await press('健')).isOk).toBe(false);
  expect((await press('健')).isOk).toBe(true);
  expect([...people.values()]).toEqual(['健']);
  expect(kept()).toBeNull();
});

test('who is told to wait after an answer that got lost is one person, too', async () => {
  const { people, press } = room(0, 429);
  await press('健');
  expect((await press('健')).isOk).toBe(false);
  expect((await press('健')).isOk).toBe(true);
  expect([...people.values()]).toEqual(['健']);
});

test('another name typed before the second try is the name in the end', async () => {
  const { people, press } = room(503);
  await press('Kne');
  await press('Ken');
  expect([...people.values()]).toEqual(['Ken']);
});

test('what was refused is over, and the next try is a new one', async () => {
  const { people, press, kept } = room(400);
  expect((await press('x'.repeat(41))).isOk).toBe(false);
  expect(kept()).toBeNull();
  expect(people.size).toBe(0);
});
