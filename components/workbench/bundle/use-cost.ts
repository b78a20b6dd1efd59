import { useEffect, useState } from 'react';

/** What a bundle costs a month as the server counts it. */
export type Cost = {
  perMonthUsd: number;
  /** Left running, with no request at all. */
  idlePerMonthUsd: number;
  /** What the production profile adds to this very bundle. */
  adds: readonly string[];
  /** What the workshop profile saves, thing by thing. */
  savings: readonly { id: string; label: string; perMonthUsd: number }[];
};

const SETTLED_MS = 400;

/** The monthly cost of a bundle; null until it is known, and where it cannot be said. */
export function useCost(query: string | null): Cost | null {
  const [cost, setCost] = useState<Cost | null>(null);
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/cost.json?${query}`, { signal: abort.signal });
        setCost(answer.ok ? await answer.json() : null);
      } catch {
        if (!abort.signal.aborted) setCost(null);
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return query === null ? null : cost;
}
