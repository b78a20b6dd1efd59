import { Document, isMap, isNode, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

function withLook<T extends Node>(copy: T, node: Node): T {
  if (node.tag !== undefined) copy.tag = node.tag;
  if (node.comment) copy.comment = node.comment;
  if (node.commentBefore) copy.commentBefore = node.commentBefore;
  if (node.spaceBefore) copy.spaceBefore = true;
  return copy;
}

function copyScalar(node: Scalar): Scalar {
  const copy = withLook(new Scalar(node.value), node);
  if (node.type !== undefined) copy.type = node.type;
  if (node.source !== undefined) copy.source = node.source;
  if (node.format !== undefined) copy.format = node.format;
  if (node.minFractionDigits !== undefined) copy.minFractionDigits = node.minFractionDigits;
  return copy;
}

function copyMap(node: YAMLMap): YAMLMap {
  const copy = withLook(new YAMLMap(), node);
  if (node.flow) copy.flow = true;
  copy.items = node.items.map((pair) => new Pair(copyNode(pair.key), copyNode(pair.value)));
  return copy;
}

function copySeq(node: YAMLSeq): YAMLSeq {
  const copy = withLook(new YAMLSeq(), node);
  if (node.flow) copy.flow = true;
  copy.items = node.items.map(copyNode);
  return copy;
}

function copyNode(node: unknown): unknown {
  if (isScalar(node)) return copyScalar(node);
  if (isMap(node)) return copyMap(node);
  return isSeq(node) ? copySeq(node) : node;
}

/**
 * A copy whose nodes can be changed freely. Its schema is YAML's plain one: it writes the same text, tags included, and
 * faster. (`document.clone()` takes the source tokens along, and three times as long as all the rest of composing.)
 */
export function copyDocument(document: Document): Document {
  const copy = new Document();
  const contents = copyNode(document.contents);
  copy.contents = isNode(contents) ? contents : null;
  copy.commentBefore = document.commentBefore;
  copy.comment = document.comment;
  return copy;
}
