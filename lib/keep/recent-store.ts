import { type Recent, readRecentList } from './recent.ts';

const KEY = 'saikyo-ecs.recent';
const listeners = new Set<() => void>();
let read: { text: string | null; list: Recent[] } = { text: null, list: [] };

/** The recent decisions of this browser, newest first; none where it keeps nothing. The same list until it changes. */
export function recentDecisions(): Recent[] {
  try {
    const text = localStorage.getItem(KEY);
    if (text !== read.text) read = { text, list: readRecentList(text) };
  } catch {
    // Storage is blocked: what was kept in this page's life is all there is.
  }
  return read.list;
}

/** Keeps a list in the place of the former one. A browser that keeps nothing forgets it with the page, and says nothing. */
export function keepDecisions(list: Recent[]): void {
  const text = JSON.stringify(list);
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Blocked or full.
  }
  read = { text: list.length === 0 ? null : text, list };
  for (const listener of listeners) listener();
}

/** Tells of changes, also of those in another tab; returns what ends it. */
export function onRecentDecisions(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => (key === KEY || key === null) && listener();
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
}
