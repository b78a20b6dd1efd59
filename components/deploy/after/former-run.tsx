'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { RunRow } from '#components/deploy/run.ts';
import { Step } from '#components/deploy/step.tsx';

type FormerRunProps = {
  successor: RunRow /** How it ended, where that says nothing of the stack. */;
  verdict: string | null;
};

/** The end of a run whose stack is another's matter by now: what it would say of the stack is no longer so. */
export function FormerRun({ successor, verdict }: FormerRunProps) {
  const { words, locale } = useDeployWords();
  const isGone = successor.kind === 'delete' && successor.state === 'succeeded';
  return (
    <Step number={4} title={words.after.title}>
      <p className="mt-2 font-bold text-lg">{verdict ?? (isGone ? words.after.goneSince : words.after.changedSince)}</p>
      <p className="mt-3">
        <a href={`/${locale}/deploy/${successor.id}`} className="underline decoration-edge">
          {words.after.newest}
        </a>
      </p>
    </Step>
  );
}
