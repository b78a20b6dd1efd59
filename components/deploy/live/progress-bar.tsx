'use client';
import { useEffect, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isAsBefore, progressOf } from '#components/deploy/resource-state.ts';
import { isEnded, type Run } from '#components/deploy/run.ts';
import { clockText } from '#components/deploy/short-text.ts';
import type { Watched } from '#components/deploy/watched-run.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useSpan } from './run-span.ts';

const ANNOUNCED_MS = 5_000;

/** The newest text, but no oftener than a screen reader can follow. */
function useThrottled(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), said === '' ? 0 : ANNOUNCED_MS);
    return () => clearTimeout(timer);
  }, [text, said]);
  return said;
}

/** How far it is, and how long it took. */
export function ProgressBar({ run, watched }: { run: Run; watched: Watched }) {
  const { words } = useDeployWords();
  const { done, total } = progressOf(run);
  const { fromMs, toMs } = useSpan(run, watched);
  const isGoing = run.kind === 'delete';
  const counted = isAsBefore(run) ? words.live.asBefore : isGoing ? words.live.gone : words.live.done;
  const values = { done, total };
  const said = useThrottled(fill(isGoing ? words.live.announceGone : words.live.announce, values));
  const time = clockText(toMs - fromMs);
  return (
    <div className="mt-3">
      <div className="flex flex-wrap items-baseline gap-x-5">
        <b className="text-2xl tabular-nums sm:text-3xl">{fill(counted, values)}</b>
        <span className="text-soft tabular-nums">
          {fill(isEnded(run) ? words.live.took : words.live.elapsed, { time })}
        </span>
      </div>
      <progress
        aria-label={words.live.resources}
        max={total}
        value={done}
        className="mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-launch [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-launch [&::-webkit-progress-value]:transition-[width]"
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
