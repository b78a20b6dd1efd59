import { useEffect, useState } from 'react';
import type { CostAnswer } from './cost-answer.ts';

type State = { query: string; isAnswered: boolean };

const SETTLED_MS = 250;

/** What a choice costs as the server counts it; the last answer stays while the next comes. */
export function useCostAnswer(query: string | null): { cost: CostAnswer | null; isLate: boolean; isFailed: boolean } {
  const [cost, setCost] = useState<CostAnswer | null>(null);
  const [last, setLast] = useState<State | null>(null);
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/cost.json?${query}`, { signal: abort.signal });
        const body: CostAnswer | null = answer.ok ? await answer.json() : null;
        if (body) setCost(body);
        setLast({ query, isAnswered: body !== null });
      } catch {
        if (!abort.signal.aborted) setLast({ query, isAnswered: false });
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  const isLate = query !== null && last?.query !== query;
  return { cost, isLate, isFailed: !isLate && last?.isAnswered === false };
}
