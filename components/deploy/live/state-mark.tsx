'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { ResourceState } from '#components/deploy/resource-state.ts';

const MARKS: Readonly<Record<ResourceState, { sign: string; look: string }>> = {
  waiting: { sign: '○', look: 'text-soft' },
  working: { sign: '◐', look: 'text-ink motion-safe:animate-pulse' },
  done: { sign: '✓', look: 'text-launch font-bold' },
  failed: { sign: '✕', look: 'text-seal font-bold' },
  removing: { sign: '◑', look: 'text-ink motion-safe:animate-pulse' },
  gone: { sign: '–', look: 'text-soft' },
  kept: { sign: '■', look: 'text-soft' },
};

/** A state by its sign; the word stands beside it, so that no colour has to be seen. */
export function StateSign({ state }: { state: ResourceState }) {
  const { sign, look } = MARKS[state];
  return (
    <span aria-hidden="true" className={`inline-block w-5 shrink-0 text-center ${look}`}>
      {sign}
    </span>
  );
}

/** A state in a word. */
export function StateWord({ state }: { state: ResourceState }) {
  const { words } = useDeployWords();
  return <span className={state === 'failed' ? 'font-bold text-seal' : 'text-soft'}>{words.resource[state]}</span>;
}
