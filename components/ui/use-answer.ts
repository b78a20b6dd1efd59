import { useCallback, useEffect, useState } from 'react';

type Asking = {
  /** How long an address stands before it is asked for. */
  settledMs?: number;
  /** The language of an answer whose address does not say it. */
  locale?: string;
};

type Answer<T> = {
  /** The last one that came; it stays while the next comes, and where none does. */
  last: T | null;
  isFailed: boolean;
  isLate: boolean;
  reload: () => void;
};

/** What the server answers at an address; nothing is asked for null. */
export function useAnswer<T>(address: string | null, { settledMs = 0, locale }: Asking = {}): Answer<T> {
  const [last, setLast] = useState<T | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<{ address: string; isAnswered: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is named so that a reload asks again
  useEffect(() => {
    if (address === null) return;
    const abort = new AbortController();
    const headers: HeadersInit = locale === undefined ? {} : { 'accept-language': locale };
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(address, { signal: abort.signal, headers });
        const body: T | null = answer.ok ? await answer.json() : null;
        if (body !== null) setLast(body);
        setAsked({ address, isAnswered: body !== null });
      } catch {
        if (!abort.signal.aborted) setAsked({ address, isAnswered: false });
      }
    }, settledMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [address, settledMs, locale, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const isLate = address !== null && asked?.address !== address;
  return { last, isLate, isFailed: address !== null && !isLate && asked?.isAnswered === false, reload };
}
