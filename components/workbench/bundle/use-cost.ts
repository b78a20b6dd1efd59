import { useAnswer } from '#components/ui/use-answer.ts';

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
  const { last, isFailed } = useAnswer<Cost>(query === null ? null : `/cost.json?${query}`, { settledMs: SETTLED_MS });
  return query === null || isFailed ? null : last;
}
