import type { Document, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isSeq } from 'yaml';
import { commentAbove, commentAfter, commentsIn, headOf, joinComments, pinFirstComment } from './comments.ts';
import { copyDocument } from './copy-document.ts';
import { isSameNode, keyOf } from './same-node.ts';

/** A parsed fragment and the file that it stands in, as a message should name it. */
export type Source = { file: string; document: Document };

/** Two fragments say different things at one place. */
export class MergeConflict extends Error {
  constructor(file: string, path: readonly string[], earlier: string) {
    super(`${file}: ${path.join('.')} is already set by ${earlier}`);
    this.name = 'MergeConflict';
  }
}

type Conflict = (path: readonly string[]) => never;

/** The keys that tell the items of a list apart, for lists of which two fragments have to be able to mean one item. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  ContainerDefinitions: ['Name'],
  PortMappings: ['Name', 'ContainerPort'],
  LoadBalancers: ['TargetGroupArn'],
  Policies: ['PolicyName'],
  Statement: ['Sid'],
};

// A tagged collection (`!Join [..]`, `!If [..]`) is one value: joining two of them would mean something else.
const isPlainMap = (node: unknown): node is YAMLMap => isMap(node) && isUntagged(node.tag);
const isPlainSeq = (node: unknown): node is YAMLSeq => isSeq(node) && isUntagged(node.tag);
const isUntagged = (tag: string | undefined) => tag === undefined || tag.startsWith('tag:yaml.org,2002:');

/** Puts a comment above a key, but below what stands there already. */
function commentBelow(key: unknown, comment: string | undefined): void {
  if (isNode(key)) key.commentBefore = joinComments(key.commentBefore, comment) ?? null;
}

function mergeMap(target: YAMLMap, patch: YAMLMap, path: readonly string[], conflict: Conflict): void {
  for (const pair of patch.items) {
    const own = target.items.find((candidate) => keyOf(candidate) === keyOf(pair));
    if (own) mergePair(own, pair, [...path, keyOf(pair)], conflict);
    else target.items.push(pair);
  }
  if (!patch.flow) target.flow = false;
  commentAfter(target, joinComments(patch.commentBefore, patch.comment));
}

/** What an item of a list goes by, where the list has keys for that; `list` is the list's own key. */
function namesOfItem(item: unknown, list: string | undefined): string[] {
  const identities = IDENTITIES[list ?? ''] ?? [];
  return isPlainMap(item) ? identities.filter((key) => item.has(key)).map((key) => String(item.get(key))) : [];
}

function findItem(items: readonly unknown[], names: readonly string[], list: string | undefined): unknown {
  return items.find((item) => namesOfItem(item, list).some((name) => names.includes(name)));
}

/** Whether a document has something at a path, in which items of lists go by their names. */
function speaksOf(node: unknown, [key, ...rest]: readonly string[], list?: string): boolean {
  if (key === undefined) return node !== undefined;
  if (isMap(node)) return speaksOf(node.get(key, true), rest, key);
  return isSeq(node) && speaksOf(findItem(node.items, [key], list), rest);
}

function mergeSeq(target: YAMLSeq, patch: YAMLSeq, path: readonly string[], conflict: Conflict): void {
  const before = [...target.items];
  let dropped: string | undefined;
  for (const item of patch.items) {
    if (before.some((own) => isSameNode(own, item))) {
      dropped = joinComments(dropped, commentsIn(item));
      continue;
    }
    const names = namesOfItem(item, path.at(-1));
    const same = findItem(before, names, path.at(-1));
    if (isPlainMap(same) && isPlainMap(item)) {
      pinFirstComment(item);
      mergeMap(same, item, [...path, ...names.slice(0, 1)], conflict);
      continue;
    }
    const head = headOf(item);
    if (head) commentAbove(head, dropped);
    dropped = undefined;
    target.items.push(item);
  }
  if (!patch.flow) target.flow = false;
  commentAfter(target, joinComments(dropped, patch.commentBefore, patch.comment));
}

/**
 * The comment over a key that is there already goes on to the first thing below it that the fragment adds; inside a list
 * or map of one line it would break the line, and stays above.
 */
function handDown(ownKey: unknown, own: YAMLMap | YAMLSeq, key: unknown, patch: YAMLMap | YAMLSeq): void {
  const comment = isNode(key) ? joinComments(key.commentBefore, key.comment) : undefined;
  pinFirstComment(patch);
  const first = own.flow && patch.flow ? undefined : headOf(patch.items[0]);
  if (first) commentAbove(first, comment);
  else commentBelow(ownKey, comment);
}

function mergePair(own: Pair, pair: Pair, path: readonly string[], conflict: Conflict): void {
  const { value } = pair;
  if (isPlainMap(own.value) && isPlainMap(value)) {
    handDown(own.key, own.value, pair.key, value);
    mergeMap(own.value, value, path, conflict);
  } else if (isPlainSeq(own.value) && isPlainSeq(value)) {
    handDown(own.key, own.value, pair.key, value);
    mergeSeq(own.value, value, path, conflict);
  } else if (isSameNode(own.value, value)) commentBelow(own.key, commentsIn(pair));
  else conflict(path);
}

/**
 * Merges fragments, in order, into a new document: maps join, lists append what they do not hold yet, items that a key of
 * theirs tells apart join as maps do, tags and comments stay. Throws MergeConflict, naming both files and the path, where
 * two fragments set one place differently.
 */
export function mergeDocuments(sources: readonly [Source, ...Source[]]): Document {
  const [first, ...rest] = sources;
  const merged = copyDocument(first.document);
  const root = merged.contents;
  if (!isPlainMap(root)) throw new Error(`${first.file}: a fragment is a map`);
  for (const [index, { file, document }] of rest.entries()) {
    const patch = copyDocument(document);
    if (!isPlainMap(patch.contents)) throw new Error(`${file}: a fragment is a map`);
    pinFirstComment(patch.contents);
    const head = headOf(patch.contents.items[0]);
    if (head) commentAbove(head, patch.commentBefore);
    mergeMap(root, patch.contents, [], (path) => {
      const earlier = sources.slice(0, index + 1).filter((source) => speaksOf(source.document.contents, path));
      throw new MergeConflict(file, path, earlier.map((source) => source.file).join(' and '));
    });
    merged.comment = joinComments(merged.comment, patch.comment) ?? null;
  }
  return merged;
}
