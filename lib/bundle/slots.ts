import type { Values } from './values.ts';

// Private-use characters: no fragment may hold them (parseYaml sees to it) and no font shows them.
const OPEN = '\u{e000}';
const CLOSE = '\u{e001}';
const SLOT = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');
const QUOTED_SLOT = new RegExp(`"${SLOT.source}"`, 'gu');

/** Marks the place of a setting's value in a text that is written before the value is known. */
export function slotOf(key: string): string {
  return `${OPEN}${key}${CLOSE}`;
}

/** Whether a text holds a character that slots are made of. */
export function hasSlotCharacter(text: string): boolean {
  return text.includes(OPEN) || text.includes(CLOSE);
}

/** Puts the values into plain text. `where` says who asked for a key, for the message when nobody gives it. */
export function fillSlots(text: string, values: Values, where: (key: string) => string): string {
  return text.replace(SLOT, (_, key: string) => String(values.get(key, where(key))));
}

/**
 * Puts the values into YAML whose slots stand alone in double quotes: a number as a number, a text always quoted, so that
 * no reader takes `no` or `1_000` for something else. JSON's quoting is YAML's, for what `Values` lets through.
 */
export function fillQuotedSlots(yaml: string, values: Values, where: (key: string) => string): string {
  return yaml.replace(QUOTED_SLOT, (_, key: string) => JSON.stringify(values.get(key, where(key))));
}
