import { useEffect, useState } from 'react';
import { isEnded, type Resource, type Run } from '#components/deploy/run.ts';
import type { Watched } from '#components/deploy/watched-run.ts';

type Span = { fromMs: number; toMs: number };

/** From the order to the last step of the operation: of a deletion only what is about deleting. */
export function spanOf(
  { kind, state, startedAt }: Pick<Run, 'kind' | 'state' | 'startedAt'>,
  steps: readonly Resource[],
  nowMs: number,
): Span {
  const own = steps.filter(({ status }) => kind !== 'delete' || status?.startsWith('DELETE_'));
  const times = own.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
  // The first step alone would forget what went before where a server that came back tells only the last of each.
  const begun = startedAt === null ? times : [Date.parse(startedAt), ...times];
  const fromMs = begun.length > 0 ? Math.min(...begun) : nowMs;
  return { fromMs, toMs: isEnded({ state }) ? Math.max(fromMs, ...times) : Math.max(fromMs, nowMs) };
}

/** The same as it grows, second by second, while the run goes on. */
export function useSpan(run: Run, { steps }: Pick<Watched, 'steps'>): Span {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const isOver = isEnded(run);
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  return spanOf(run, steps, nowMs);
}
