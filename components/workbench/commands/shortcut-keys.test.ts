import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut-keys.ts';

const press = (key: string, part: Partial<Parameters<typeof shortcutOf>[0]> = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...part,
});

test('Ctrl and Cmd alike open the palette and download', () => {
  expect(shortcutOf(press('k', { ctrlKey: true }), false)).toBe('palette');
  expect(shortcutOf(press('k', { metaKey: true }), false)).toBe('palette');
  expect(shortcutOf(press('Enter', { ctrlKey: true }), true)).toBe('download');
});

test('nothing fires while an input method composes', () => {
  expect(shortcutOf(press('Enter', { ctrlKey: true, isComposing: true }), true)).toBeNull();
  expect(shortcutOf(press('?', { isComposing: true }), false)).toBeNull();
});

test('a question mark typed into a field stays a question mark, and Ctrl+Z there undoes typing', () => {
  expect(shortcutOf(press('?'), true)).toBeNull();
  expect(shortcutOf(press('z', { ctrlKey: true }), true)).toBeNull();
  expect(shortcutOf(press('?'), false)).toBe('list');
});

test('the keys that switch input methods in Japan stay free', () => {
  expect(shortcutOf(press(' ', { ctrlKey: true }), false)).toBeNull();
  expect(shortcutOf(press('b', { ctrlKey: true }), false)).toBeNull();
});

test('Alt goes to a factor and to a part of the page, on keyboards where Alt changes the character too', () => {
  expect(shortcutOf(press('™', { code: 'Digit2', altKey: true }), false)).toBe('balance');
  expect(shortcutOf(press('∑', { code: 'KeyW', altKey: true }), false)).toBe('why');
  expect(shortcutOf(press('µ', { code: 'KeyM', altKey: true }), false)).toBe('matrix');
});

test('AltGr, which is Ctrl and Alt on some keyboards, stays a way to type', () => {
  expect(shortcutOf(press('µ', { code: 'KeyM', altKey: true, ctrlKey: true }), false)).toBeNull();
});
