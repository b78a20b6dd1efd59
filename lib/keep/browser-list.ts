type BrowserList<T> = {
  /** What is kept; empty where the browser keeps nothing. The same array until it changes. */
  get: () => T[];
  /** Keeps a list in the place of the former one. A browser that keeps nothing forgets it with the page, and says nothing. */
  keep: (list: T[]) => void;
  /** Tells of changes, also of those in another tab; returns what ends it. */
  onChange: (listener: () => void) => () => void;
};

/** A list in the browser's storage under a key; `read` makes it out of the text as it was kept. */
export function browserList<T>(key: string, read: (text: string | null) => T[]): BrowserList<T> {
  const listeners = new Set<() => void>();
  let known: { text: string | null; list: T[] } = { text: null, list: [] };
  return {
    get: () => {
      try {
        const text = localStorage.getItem(key);
        if (text !== known.text) known = { text, list: read(text) };
      } catch {
        // Storage is blocked: what was kept in this page's life is all there is.
      }
      return known.list;
    },
    keep: (list) => {
      const text = JSON.stringify(list);
      try {
        if (list.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Blocked or full.
      }
      known = { text: list.length === 0 ? null : text, list };
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      const onStorage = (event: StorageEvent) => (event.key === key || event.key === null) && listener();
      listeners.add(listener);
      addEventListener('storage', onStorage);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', onStorage);
      };
    },
  };
}
