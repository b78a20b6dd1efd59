import type { Document, Node } from 'yaml';
import { isMap, isNode, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { SETTING_TAG, SOURCE_TAG, TEXT_TAG } from './cfn-yaml.ts';
import { slotOf } from './slots.ts';

/** The language of a bundle, and the text of a fragment by its path under `templates/`. */
export type Sources = { lang: Locale; sourceOf: (path: string) => string };

function problemOf(node: Node, isKey: boolean): string | undefined {
  if (node.tag !== SETTING_TAG && node.tag !== TEXT_TAG && node.tag !== SOURCE_TAG) return undefined;
  if (isKey) return `${node.tag} cannot be a key`;
  if (node.tag === SETTING_TAG) return isScalar(node) ? undefined : `${SETTING_TAG} takes the name of a setting`;
  if (node.tag === SOURCE_TAG) return isScalar(node) ? undefined : `${SOURCE_TAG} takes the path of a fragment`;
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

function scalar(text: string, type: Scalar.Type, from: Node): Scalar {
  const node = new Scalar(text);
  node.type = type;
  node.comment = from.comment ?? null;
  node.commentBefore = from.commentBefore ?? null;
  return node;
}

function resolved(node: unknown, sources: Sources): unknown {
  if (!isNode(node)) return node;
  if (node.tag === SETTING_TAG && isScalar(node)) return scalar(slotOf(String(node.value)), Scalar.QUOTE_DOUBLE, node);
  if (node.tag === TEXT_TAG && isMap(node)) return scalar(String(node.get(sources.lang)), Scalar.QUOTE_DOUBLE, node);
  if (node.tag === SOURCE_TAG && isScalar(node))
    return scalar(sources.sourceOf(String(node.value)), Scalar.BLOCK_LITERAL, node);
  if (isSeq(node)) node.items = node.items.map((item) => resolved(item, sources));
  if (isMap(node)) for (const pair of node.items) pair.value = resolved(pair.value, sources);
  return node;
}

/**
 * Replaces, in place, every `!Text {ja, en}` by the text of a language, every `!Setting key` by a slot and every
 * `!Source <part>/<name>` by a fragment as it stands in its file.
 */
export function resolveOwnTags({ contents }: Document, sources: Sources): void {
  for (const pair of isMap(contents) ? contents.items : []) pair.value = resolved(pair.value, sources);
}
