import type { Dimension } from '#lib/catalog/schema.ts';
import type { Place } from './go-to.ts';

/** What a key press asks for. */
export type Shortcut = 'palette' | 'download' | 'list' | 'undo' | 'redo' | Place | Dimension;

const WITH_ALT: Readonly<Record<string, Place | Dimension>> = {
  Digit1: 'launch',
  Digit2: 'balance',
  Digit3: 'deploy',
  KeyW: 'why',
  KeyM: 'matrix',
};

/** The keys of each shortcut, as a reader sees them. */
export const KEYS: readonly (readonly [Shortcut | 'close', string])[] = [
  ['palette', 'Ctrl K'],
  ['download', 'Ctrl ⏎'],
  ['launch', 'Alt 1'],
  ['balance', 'Alt 2'],
  ['deploy', 'Alt 3'],
  ['why', 'Alt W'],
  ['matrix', 'Alt M'],
  ['undo', 'Ctrl Z'],
  ['redo', 'Ctrl Shift Z'],
  ['list', '?'],
  ['close', 'Esc'],
];

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/**
 * Reads a key press. While one types into a field or composes with an input method nothing fires, except what only a
 * modifier can mean (palette, download). Ctrl+Space and Ctrl+B stay free: they switch input methods in Japan.
 */
export function shortcutOf(press: Press, isTyping: boolean): Shortcut | null {
  if (press.isComposing) return null;
  const isCommand = (press.ctrlKey || press.metaKey) && !press.altKey;
  if (isCommand && press.key === 'Enter') return 'download';
  if (isCommand && !press.shiftKey && press.key.toLowerCase() === 'k') return 'palette';
  if (isTyping) return null;
  if (isCommand && press.key.toLowerCase() === 'z') return press.shiftKey ? 'redo' : 'undo';
  if (press.altKey && !press.ctrlKey && !press.metaKey) return WITH_ALT[press.code] ?? null;
  return press.key === '?' && !isCommand ? 'list' : null;
}
