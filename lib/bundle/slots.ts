import type { ListItem } from './service-values.ts';
import type { Values } from './values.ts';

// Private-use characters: no fragment may hold them (parseYaml sees to it) and no font shows them.
const OPEN = '\u{e000}';
const CLOSE = '\u{e001}';
const SLOT = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');
const QUOTED_SLOT = new RegExp(`"${SLOT.source}"`, 'gu');
const ONE_SLOT = new RegExp(`^${SLOT.source}$`, 'u');
const LINE_OF_ONE_SLOT = new RegExp(`^( *)([\\w-]+): "${SLOT.source}"\\n`, 'gmu');
/** What needs no quotes wherever it stands: part of a logical id, or a service's name in a sentence. */
const WORD = /^[A-Za-z0-9-]*$/;

type Where = (key: string) => string;

/** Marks the place of a setting's value in a text that is written before the value is known. */
export function slotOf(key: string): string {
  return `${OPEN}${key}${CLOSE}`;
}

/** Whether a text holds a character that slots are made of. */
export function hasSlotCharacter(text: string): boolean {
  return text.includes(OPEN) || text.includes(CLOSE);
}

/** Puts the values into plain text. `where` says who asked for a key, for the message when nobody gives it. */
export function fillSlots(text: string, values: Values, where: Where): string {
  return text.replace(SLOT, (_, key: string) => String(values.get(key, where(key))));
}

function writeItem(item: ListItem, indent: string): string {
  if (typeof item === 'string') return `${indent}  - ${JSON.stringify(item)}\n`;
  const lines = Object.entries(item).map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`);
  return `${indent}  - ${lines.join(`${indent}    `)}`;
}

/** A key whose value is a list: an item a line, and no key at all for an empty list. */
function fillLists(yaml: string, values: Values): string {
  return yaml.replace(LINE_OF_ONE_SLOT, (line: string, indent: string, name: string, key: string) => {
    const items = values.list(key);
    if (items === undefined) return line;
    return items.length === 0 ? '' : `${indent}${name}:\n${items.map((item) => writeItem(item, indent)).join('')}`;
  });
}

function wordOf(key: string, values: Values, where: Where): string {
  const word = String(values.get(key, where(key)));
  if (!WORD.test(word)) throw new Error(`${where(key)}: ${JSON.stringify(word)} cannot be part of a name`);
  return word;
}

/**
 * Puts the values into YAML. A slot that stands alone in double quotes becomes a number as a number, a text always quoted,
 * so that no reader takes `no` or `1_000` for something else. JSON's quoting is YAML's, for what `Values` lets through.
 * A slot inside a name becomes a plain word.
 */
export function fillYaml(yaml: string, values: Values, where: Where): string {
  return fillLists(yaml, values)
    .replace(QUOTED_SLOT, (_, key: string) => JSON.stringify(values.get(key, where(key))))
    .replace(SLOT, (_, key: string) => wordOf(key, values, where));
}

/** Puts the values into the plain data of a YAML text, so that it says what `fillYaml` makes the text say. */
export function fillData(data: unknown, values: Values, where: Where): unknown {
  // Most texts hold no slot, and a look is cheaper than a replacement.
  const words = (text: string) =>
    text.includes(OPEN) ? text.replace(SLOT, (_, key: string) => wordOf(key, values, where)) : text;

  /** Nothing for an empty list, whose key goes with it. */
  function fillText(text: string): unknown {
    const [, key] = text.startsWith(OPEN) ? (ONE_SLOT.exec(text) ?? []) : [];
    if (key === undefined) return words(text);
    const items = values.list(key);
    if (items === undefined) return values.get(key, where(key));
    return items.length > 0 ? items : undefined;
  }

  function fill(value: unknown): unknown {
    if (typeof value === 'string') return fillText(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, own]) => [words(name), fill(own)] as const);
    return Object.fromEntries(entries.filter(([, filled]) => filled !== undefined));
  }

  return fill(data);
}
