import { useEffect, useState } from 'react';
import { keepAuthorKey, keepName, knownName, takeAuthorKey } from './reviewer.ts';

/** Where the address holds the key of a review that was just made. */
const KEY_MARK = '#key=';

/** The author's key: out of the address that the making led to, which then forgets it, or kept by this browser. */
export function useAuthorKey(id: string) {
  const [key, setKey] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const given = location.hash.startsWith(KEY_MARK) ? location.hash.slice(KEY_MARK.length) : null;
    if (given !== null) history.replaceState(history.state, '', location.pathname + location.search);
    const taken = takeAuthorKey(id, given);
    setKey(taken.key);
    if (taken.isNew) setNew(true);
  }, [id]);
  const use = (typed: string) => {
    keepAuthorKey(id, typed);
    setKey(typed);
  };
  // Out of sight only: what refuses a key may be a proxy, and a key is told once.
  return { key, isNew, use, forget: () => setKey(null), onKept: () => setNew(false) };
}

/** The name that a person last typed in this browser. */
export function useName() {
  const [name, setName] = useState('');
  useEffect(() => setName(knownName()), []);
  return [
    name,
    (typed: string) => {
      keepName(typed);
      setName(typed);
    },
  ] as const;
}
