'use client';
import dynamic from 'next/dynamic';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isTakenBack } from '#components/deploy/resource-state.ts';
import type { Run } from '#components/deploy/run.ts';
import { Step } from '#components/deploy/step.tsx';
import type { Watched } from '#components/deploy/watched-run.ts';
import { FailureBox } from './failure-box.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RawEvents } from './raw-events.tsx';
import { ResourceList } from './resource-list.tsx';
import { spanOf } from './run-span.ts';

const LivePicture = dynamic(() => import('./live-picture.tsx').then((module) => module.LivePicture), {
  ssr: false,
  loading: () => <div className="aspect-[1376/720] rounded-lg border border-line" />,
});

/** What happens now: how far it is, the picture that lights up, each resource, and the first failure. */
export function LiveStep({ run, watched }: { run: Run; watched: Watched }) {
  const { words } = useDeployWords();
  const { fromMs } = spanOf(run, watched.steps, Date.now());
  const failed = run.error?.resource ?? watched.firstFailure?.logicalId ?? null;
  const isBack = run.state === 'running' && isTakenBack(run);
  return (
    <Step
      number={3}
      title={words.live.title}
      aside={
        <p className="font-bold">
          {words.kinds[run.kind]}: {words.states[run.state]}
          {isBack && `. ${words.live.takenBack}`}
        </p>
      }
    >
      {run.notice && (
        <p role="status" className="mt-3 rounded-md border-2 border-edge border-dashed p-3">
          {words.notices[run.notice]}
        </p>
      )}
      <ProgressBar run={run} watched={watched} />
      <FailureBox run={run} watched={watched} />
      <div className="mt-5 grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        {run.link !== null && (
          <div className="min-w-0 self-start lg:sticky lg:top-4">
            <LivePicture link={run.link} resources={run.resources} failed={failed} />
          </div>
        )}
        <div className="min-w-0">
          <ResourceList kind={run.kind} resources={run.resources} fromMs={fromMs} />
        </div>
      </div>
      <RawEvents steps={watched.steps} />
    </Step>
  );
}
