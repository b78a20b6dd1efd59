'use client';
import { useEffect, useRef } from 'react';
import { Formula, formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { combinations } from '#lib/catalog/combinations.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import { AfterStep } from './after/after-step.tsx';
import { useDeployWords } from './deploy-words-context.tsx';
import { FailureBox } from './live/failure-box.tsx';
import { LiveStep } from './live/live-step.tsx';
import { RealBand, RehearsalBand } from './rehearsal-band.tsx';
import { withoutCleanUp } from './resource-state.ts';
import { ReviewStep } from './review/review-step.tsx';
import { isEnded, offers, type Run } from './run.ts';
import { RunPlace } from './run-place.tsx';
import { useRun } from './use-run.ts';

type Options = readonly { id: string; dimension: Dimension; label: string }[];

type RunPageProps = { id: string; options: Options };

function pickOf(run: Run, options: Options): Pick | null {
  return combinations({ options }).find(({ id }) => id === run.pick)?.pick ?? null;
}

function useTitle(run: Run | null, about: string) {
  const { words: site } = useWords();
  const { words } = useDeployWords();
  const state = run ? words.states[run.state] : '';
  const isRehearsal = run?.account.kind === 'rehearsal';
  useEffect(() => {
    if (state === '') return;
    document.title = `${isRehearsal ? `${words.rehearsal}: ` : ''}${state} · ${about} · ${site.site.mark}`;
  }, [state, isRehearsal, about, words, site]);
}

/** What was pressed or waited for is gone: the focus goes on to what there is to look at now. */
function useFocusOnStep(run: Run | null) {
  const state = run?.state;
  const before = useRef(state);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== state;
    if (isNew && state === 'running') document.getElementById('step-3')?.focus();
    if (isNew && state === 'review') document.getElementById('step-2')?.focus();
    before.current = state;
  }, [state]);
}

/** A deployment, from its review to its end. Its steps stand under each other as they become true. */
export function RunPage({ id, options }: RunPageProps) {
  const { words } = useDeployWords();
  const watched = useRun(id);
  const { isLost, refused } = watched;
  const run = watched.run && withoutCleanUp(watched.run);
  const pick = run && pickOf(run, options);
  useTitle(run, run && pick ? `${run.stackName} · ${formulaText(options, pick)}` : (run?.stackName ?? ''));
  useFocusOnStep(run);
  if (!run) return <Unseen isLost={isLost} message={refused?.message ?? null} />;
  const isStarted = run.state === 'running' || run.resources.some(({ at }) => at !== null);
  const isReviewed = isStarted || isEnded(run);
  return (
    <>
      {run.account.kind === 'rehearsal' ? <RehearsalBand /> : <RealBand />}
      <div className="mx-auto max-w-[110rem] px-4 py-6 sm:px-6">
        <h1 className="font-bold text-[clamp(1.3rem,2.6vw,2.6rem)] leading-snug">
          {pick ? <Formula options={options} pick={pick} /> : run.stackName}
        </h1>
        {isLost && (
          <p role="status" className="mt-3 rounded-md border-2 border-edge border-dashed p-3">
            {words.notices.lost}
          </p>
        )}
        <RunPlace run={run} />
        <ReviewStep run={run} isReviewed={isReviewed} />
        {isStarted ? <LiveStep watched={watched} run={run} /> : <FailureBox watched={watched} run={run} />}
        {(isEnded(run) || (isStarted && run.offers.length > 0) || offers(run, 'resume')) && <AfterStep run={run} />}
      </div>
    </>
  );
}

/** Before the first word of a run, and where there is none. */
function Unseen({ isLost, message }: { isLost: boolean; message: string | null }) {
  const { words, locale } = useDeployWords();
  return (
    <div className="mx-auto min-h-96 max-w-[110rem] px-4 py-10 sm:px-6">
      <h1 className="font-bold text-2xl">{message === null ? words.kinds.deploy : words.missing.title}</h1>
      <p role="status" className="mt-2">
        {message ?? (isLost ? words.failed : words.loading)}
      </p>
      {message !== null && (
        <p className="mt-4">
          <a href={`/${locale}/deploy`} className="underline decoration-edge">
            {words.runs.title}
          </a>
        </p>
      )}
    </div>
  );
}
