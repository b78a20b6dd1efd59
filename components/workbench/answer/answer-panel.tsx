'use client';
import dynamic from 'next/dynamic';
import { memo, type ReactNode } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Seal } from '#components/workbench/formula-bar.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { useAnnouncement } from './use-announcement.ts';

/** Without a placeholder of its own, what comes later would hold up the change that brings it: a key pressed then is lost. */
const loading = () => null;

/** Only where there is no winner. */
const NoWinner = dynamic(() => import('./no-winner.tsx').then((module) => module.NoWinner), { loading });

/** Only where something else than the winner is picked. */
const OwnPick = dynamic(() => import('./own-pick.tsx').then((module) => module.OwnPick), { loading });

/**
 * Always there, so no change ever waits for its code, and no placeholder: with one, the server would send it apart from
 * the page, which would jump.
 */
const AnswerDetails = memo(dynamic(() => import('./answer-details.tsx').then((module) => module.AnswerDetails)));

function Winner({ winner }: { winner: RankedCombination }) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  return (
    <div className="flex items-start gap-3">
      <Seal size="large" />
      <div className="min-w-0">
        <p className="text-lg leading-snug">
          <Formula options={catalog.options} pick={winner.pick} />
        </p>
        <p className="mt-1">
          <b className="text-3xl tabular-nums leading-none">{winner.fit.toFixed(1)}</b>{' '}
          <span className="text-soft">
            {words.answer.fit} · {words.answer.tier[winner.tier]}
          </span>
        </p>
      </div>
    </div>
  );
}

/** The answer: who is first and how sure that is (`sure`) at once, then what stands behind it. */
export function AnswerPanel({ sure }: { sure: ReactNode }) {
  const { words } = useWords();
  const { winner, shown } = useWorkbench().decision;
  return (
    <section aria-labelledby="answer-title" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 id="answer-title" className="mb-3 font-bold text-xl">
        {words.answer.title}
      </h2>
      <p role="status" className="sr-only">
        {useAnnouncement()}
      </p>
      {winner ? <Winner winner={winner} /> : <NoWinner />}
      {sure}
      {winner && shown === winner && <p className="mt-2 text-soft">{words.answer.isPick}</p>}
      {winner && shown && shown !== winner && <OwnPick winner={winner} shown={shown} />}
      <AnswerDetails />
    </section>
  );
}
