/** A small store of things that are dear to make: the least recently used go first, by number and by size. */
export type Shelf<T> = {
  keep: (key: string, make: () => T) => T;
  drop: (key: string) => void;
  size: () => { entries: number; bytes: number };
};

/** Opens a shelf. `bytesOf` says how much a thing weighs; one that is heavier than the whole shelf is not kept. */
export function openShelf<T>(bytesOf: (thing: T) => number, { entriesMax = 50, bytesMax = 16e6 } = {}): Shelf<T> {
  // A Map lists its keys in the order of insertion: what was used goes to the end.
  const kept = new Map<string, T>();
  let bytes = 0;

  function drop(key: string): void {
    const thing = kept.get(key);
    if (thing === undefined) return;
    kept.delete(key);
    bytes -= bytesOf(thing);
  }

  return {
    keep: (key, make) => {
      const thing = kept.get(key) ?? make();
      drop(key);
      if (bytesOf(thing) > bytesMax) return thing;
      kept.set(key, thing);
      bytes += bytesOf(thing);
      for (const oldest of kept.keys()) {
        if (kept.size <= entriesMax && bytes <= bytesMax) break;
        drop(oldest);
      }
      return thing;
    },
    drop,
    size: () => ({ entries: kept.size, bytes }),
  };
}
