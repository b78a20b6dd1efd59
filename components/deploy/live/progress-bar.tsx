'use client';
import { useEffect, useRef, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isAsBefore, progressOf } from '#components/deploy/resource-state.ts';
import { isEnded, type Run } from '#components/deploy/run.ts';
import { clockText } from '#components/deploy/short-text.ts';
import type { Watched } from '#components/deploy/watched-run.ts';
import { fill } from '#lib/i18n/locale.ts';
import { useSpan } from './run-span.ts';

const ANNOUNCED_MS = 5_000;

const GROWING = '[&::-moz-progress-bar]:bg-launch [&::-webkit-progress-value]:bg-launch';
/** What goes is neither good nor bad. */
const NEUTRAL = '[&::-moz-progress-bar]:bg-edge [&::-webkit-progress-value]:bg-edge';

/** The newest text, but no oftener than a screen reader can follow; the last one at once. */
function useThrottled(text: string, isLast: boolean): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(0);
  useEffect(() => {
    const waitMs = isLast ? 0 : Math.max(0, saidAt.current + ANNOUNCED_MS - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      setSaid(text);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [text, isLast]);
  return said;
}

/** How far it is, and how long it took. */
export function ProgressBar({ run, watched }: { run: Run; watched: Watched }) {
  const { words } = useDeployWords();
  const { done, total } = progressOf(run);
  const { fromMs, toMs } = useSpan(run, watched);
  const isGoing = run.kind === 'delete';
  const isUndone = isAsBefore(run);
  const counted = isUndone ? words.live.asBefore : isGoing ? words.live.gone : words.live.done;
  const values = { done, total };
  const progress = fill(isGoing ? words.live.announceGone : words.live.announce, values);
  const ending = `${words.kinds[run.kind]}: ${words.states[run.state]}`;
  const said = useThrottled(isEnded(run) ? ending : progress, isEnded(run));
  const time = clockText(toMs - fromMs);
  return (
    <div className="mt-3">
      <div className="flex flex-wrap items-baseline gap-x-5">
        <b className="text-2xl tabular-nums sm:text-3xl">{fill(counted, values)}</b>
        <span className="text-soft tabular-nums">
          {fill(isEnded(run) ? words.live.took : words.live.elapsed, { time })}
        </span>
      </div>
      {!isUndone && (
        <progress
          aria-label={words.live.resources}
          max={total}
          value={done}
          className={`mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:transition-[width] ${isGoing ? NEUTRAL : GROWING}`}
        />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
