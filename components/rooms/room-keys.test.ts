import { afterEach, expect, test, vi } from 'vitest';
import { forgetRoom, keepKeys, keepName, keptRooms, keysInFragment, keysOf, lastName } from './room-keys.ts';

function browserStorage() {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, text: string) => {
      kept[name] = text;
    },
    removeItem: (name: string) => {
      delete kept[name];
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value });
  return kept;
}

afterEach(() => {
  for (const { code } of keptRooms()) forgetRoom(code);
  keepName('');
  vi.unstubAllGlobals();
});

test('a token and the key to lead stand beside each other: who leads may vote, too', () => {
  vi.stubGlobal('localStorage', browserStorage());
  keepKeys('K7WM4P2D', { facilitatorKey: 'f' });
  keepKeys('K7WM4P2D', { token: 't' });
  expect(keysOf('K7WM4P2D')).toEqual({ facilitatorKey: 'f', token: 't' });
  expect(keptRooms()).toEqual([{ code: 'K7WM4P2D', isLed: true }]);
  forgetRoom('K7WM4P2D');
  expect(keysOf('K7WM4P2D')).toEqual({});
});

test('a browser that keeps nothing still votes', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('blocked');
    },
  });
  keepKeys('K7WM4P2D', { token: 't' });
  keepName('Ken');
  expect(keysOf('K7WM4P2D')).toEqual({ token: 't' });
  expect(lastName()).toBe('Ken');
});

test('what another page wrote there is no key', () => {
  const storage = browserStorage();
  vi.stubGlobal('localStorage', storage);
  storage['saikyo-ecs.room.K7WM4P2D'] = '{"token":{"x":1}}';
  expect(keysOf('K7WM4P2D')).toEqual({});
  storage['saikyo-ecs.room.K7WM4P2D'] = '{';
  expect(keysOf('K7WM4P2D')).toEqual({});
});

test('a link carries its key in the fragment, which no server sees', () => {
  expect(keysInFragment('#t=abc_-1')).toEqual({ token: 'abc_-1' });
  expect(keysInFragment('#f=xyz')).toEqual({ facilitatorKey: 'xyz' });
  expect(keysInFragment('#main')).toEqual({});
});
