import { useEffect, useState } from 'react';

type Fetched = { query: string; name: string; markdown: string };

/** A level changed twice in a row asks the server once. */
const SETTLED_MS = 250;

/** The record as the server writes it for this query, and the name of its file; the last one stays while a new one comes. */
export function useRecord(query: string | null): { last: Fetched | null; isLate: boolean; isFailed: boolean } {
  const [last, setLast] = useState<Fetched | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/adr.md?${query}`, { signal: abort.signal });
        if (!answer.ok) throw new Error(`the record answered ${answer.status}`);
        const [, name = 'record.md'] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
        setLast({ query, name, markdown: await answer.text() });
        setFailed(null);
      } catch {
        if (!abort.signal.aborted) setFailed(query);
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  const isFailed = query !== null && failed === query;
  return { last, isFailed, isLate: query !== null && !isFailed && last?.query !== query };
}
