import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isPair, isSeq } from 'yaml';

/** Comments one after another; what is already said is not said twice. */
export function joinComments(...comments: (string | null | undefined)[]): string | undefined {
  const kept: string[] = [];
  for (const comment of comments) if (comment && !kept.includes(comment)) kept.push(comment);
  return kept.length > 0 ? kept.join('\n') : undefined;
}

/** Puts a comment above a node, before those that it has. */
export function commentAbove(node: Node, comment: string | null | undefined): void {
  const joined = joinComments(comment, node.commentBefore);
  if (joined !== undefined) node.commentBefore = joined;
}

/** Puts a comment after a node, behind those that it has. */
export function commentAfter(node: Node, comment: string | null | undefined): void {
  const joined = joinComments(node.comment, comment);
  if (joined !== undefined) node.comment = joined;
}

/** The node above which a comment about an entry stands: a pair's key, else the item itself. */
export function headOf(entry: unknown): Node | undefined {
  const head = isPair(entry) ? entry.key : entry;
  return isNode(head) ? head : undefined;
}

/**
 * Moves what stands above a collection's first entry to that entry. The parser hangs it on the collection, where a merge
 * into another collection would lose it.
 */
export function pinFirstComment(collection: YAMLMap | YAMLSeq): void {
  const first = headOf(collection.items[0]);
  if (!first) return;
  commentAbove(first, collection.commentBefore);
  collection.commentBefore = null;
}

/** Every comment inside a node or pair that a merge is about to drop, in reading order. */
export function commentsIn(entry: unknown): string | undefined {
  if (isPair(entry)) return joinComments(commentsIn(entry.key), commentsIn(entry.value));
  if (!isNode(entry)) return undefined;
  const inner = isMap(entry) || isSeq(entry) ? entry.items.map(commentsIn) : [];
  return joinComments(entry.commentBefore, ...inner, entry.comment);
}
