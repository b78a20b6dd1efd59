import type { Node } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';

/** The text of a map's key. */
export function keyOf(pair: { key: unknown }): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** Whether two nodes say the same: tag, kind and content; neither comments nor the order of a map's keys count. */
export function isSameNode(a: unknown, b: unknown): boolean {
  if (isScalar(a) && isScalar(b)) return a.tag === b.tag && a.value === b.value;
  if (isSeq<Node>(a) && isSeq<Node>(b)) {
    return (
      a.tag === b.tag && a.items.length === b.items.length && a.items.every((item, i) => isSameNode(item, b.items[i]))
    );
  }
  if (!isMap(a) || !isMap(b) || a.tag !== b.tag || a.items.length !== b.items.length) return false;
  return a.items.every((pair) => {
    const other = b.items.find((candidate) => keyOf(candidate) === keyOf(pair));
    return other !== undefined && isSameNode(pair.value, other.value);
  });
}
