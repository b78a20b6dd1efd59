import type { Document, Node } from 'yaml';
import { isMap, isNode, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { SETTING_TAG, TEXT_TAG } from './cfn-yaml.ts';
import { slotOf } from './slots.ts';

function problemOf(node: Node, isKey: boolean): string | undefined {
  if (node.tag !== SETTING_TAG && node.tag !== TEXT_TAG) return undefined;
  if (isKey) return `${node.tag} cannot be a key`;
  if (node.tag === SETTING_TAG) return isScalar(node) ? undefined : `${SETTING_TAG} takes the name of a setting`;
  const isBoth =
    isMap(node) && ['ja', 'en'].every((lang) => typeof node.get(lang) === 'string') && node.items.length === 2;
  return isBoth ? undefined : `${TEXT_TAG} takes {ja, en}, both of them texts`;
}

/** The settings that a fragment asks for. Throws, naming the file, where `!Setting` or `!Text` is not well formed. */
export function settingsIn(document: Document, file: string): string[] {
  const keys: string[] = [];
  visit(document, {
    Node: (place, node) => {
      const problem = problemOf(node, place === 'key');
      if (problem !== undefined) throw new Error(`${file}: ${problem}`);
      if (node.tag === SETTING_TAG && isScalar(node)) keys.push(String(node.value));
    },
  });
  return keys;
}

function quoted(text: string, from: Node): Scalar {
  const node = new Scalar(text);
  node.type = Scalar.QUOTE_DOUBLE;
  node.comment = from.comment ?? null;
  node.commentBefore = from.commentBefore ?? null;
  return node;
}

function resolved(node: unknown, lang: Locale): unknown {
  if (!isNode(node)) return node;
  if (node.tag === SETTING_TAG && isScalar(node)) return quoted(slotOf(String(node.value)), node);
  if (node.tag === TEXT_TAG && isMap(node)) return quoted(String(node.get(lang)), node);
  if (isSeq(node)) node.items = node.items.map((item) => resolved(item, lang));
  if (isMap(node)) for (const pair of node.items) pair.value = resolved(pair.value, lang);
  return node;
}

/** Replaces, in place, every `!Text {ja, en}` by the text of a language and every `!Setting key` by a slot. */
export function resolveOwnTags({ contents }: Document, lang: Locale): void {
  for (const pair of isMap(contents) ? contents.items : []) pair.value = resolved(pair.value, lang);
}
