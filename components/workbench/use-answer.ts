import { useEffect, useState } from 'react';

type Answer<T> = {
  /** The last one that came; it stays while the next comes, and where none does. */
  last: T | null;
  isFailed: boolean;
  isLate: boolean;
};

/** What the server answers at a path for a query, asked for once the query has stood for a while; nothing for null. */
export function useAnswer<T>(path: string, query: string | null, settledMs: number): Answer<T> {
  const [last, setLast] = useState<T | null>(null);
  const [asked, setAsked] = useState<{ query: string; isAnswered: boolean } | null>(null);
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`${path}?${query}`, { signal: abort.signal });
        const body: T | null = answer.ok ? await answer.json() : null;
        if (body !== null) setLast(body);
        setAsked({ query, isAnswered: body !== null });
      } catch {
        if (!abort.signal.aborted) setAsked({ query, isAnswered: false });
      }
    }, settledMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, query, settledMs]);
  const isLate = query !== null && asked?.query !== query;
  return { last, isLate, isFailed: query !== null && !isLate && asked?.isAnswered === false };
}
