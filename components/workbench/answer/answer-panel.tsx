'use client';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { pressDownload } from '#components/workbench/bundle/press-download.ts';
import { Seal } from '#components/workbench/formula-bar.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { Difference } from './difference.tsx';
import { DuelHeadlines } from './duel-headlines.tsx';
import { RankingList } from './ranking-list.tsx';
import { useAnnouncement } from './use-announcement.ts';

/** Without a placeholder of its own, what comes later would hold up the change that brings it: a key pressed then is lost. */
const loading = () => null;

/** Only where the winner has a part that its vendor gave up, so only loaded there; and the next where there is none. */
const Retirement = dynamic(() => import('./retirement.tsx').then((module) => module.Retirement), { loading });

const NoWinner = dynamic(() => import('./no-winner.tsx').then((module) => module.NoWinner), { loading });

/** Only where something else than the winner is picked. */
const OwnPick = dynamic(() => import('./own-pick.tsx').then((module) => module.OwnPick), { loading });

/** Only where a must cannot be met. */
const RuledOut = dynamic(() => import('./ruled-out.tsx').then((module) => module.RuledOut), { loading });

const REAL_PICK_ID = 'real-pick';

/** Only while something is supposed. */
const RealPick = dynamic(
  () => import('#components/workbench/suppose/real-pick.tsx').then((module) => module.RealPick),
  { loading },
);

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

function Rival({ winner }: { winner: RankedCombination }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const rival = decision.ranking.ranking.find(({ id }) => id === decision.ranking.rival);
  if (!rival) return <p className="mt-4">{words.answer.rivalNone}</p>;
  return (
    <section className="mt-4">
      <h3 className="font-bold">{words.answer.rival}</h3>
      <p>
        <Formula options={catalog.options} pick={rival.pick} />
      </p>
      <p className="text-soft">
        {fill(words.answer.fitOf, { fit: rival.fit.toFixed(1) })} · {words.answer.tier[rival.tier]}
      </p>
      <Difference first={winner} other={rival} />
    </section>
  );
}

/** The answer: who is first, how sure that is (`sure`) and why, what comes nearest, what is ruled out and by which fact. */
export function AnswerPanel({ sure }: { sure: ReactNode }) {
  const { words, locale } = useWords();
  const { catalog, decision, supposed } = useWorkbench();
  const { winner, shown } = decision;
  const explained = winner ?? shown;
  const asOf = useSession((state) => state.choice.asOf);
  const isOutdated = winner && optionsOf(catalog.options, winner.pick).some((option) => isRetired(option, asOf));
  return (
    <section aria-labelledby="answer-title" className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 id="answer-title" className="mb-3 font-bold text-xl">
        {words.answer.title}
      </h2>
      <p role="status" className="sr-only">
        {useAnnouncement()}
      </p>
      {winner ? <Winner winner={winner} /> : <NoWinner />}
      {explained && explained.cells.length > 0 && sure}
      {winner && shown === winner && <p className="mt-2 text-soft">{words.answer.isPick}</p>}
      {winner && shown && shown !== winner && <OwnPick winner={winner} shown={shown} />}
      {isOutdated && <Retirement winner={winner} />}
      {explained && explained.cells.length > 0 && (
        <section className="mt-4">
          <h3 className="font-bold">{winner ? words.answer.why : words.workbench.pick}</h3>
          <DuelHeadlines row={explained} />
        </section>
      )}
      {winner && <Rival winner={winner} />}
      {shown && (
        <Button
          kind="primary"
          className="mt-4 w-full"
          aria-describedby={supposed ? REAL_PICK_ID : undefined}
          onClick={pressDownload}
        >
          {words.answer.get}
        </Button>
      )}
      {shown && supposed && <RealPick id={REAL_PICK_ID} />}
      {decision.ranking.ranking.some(({ blockedBy }) => blockedBy.length > 0) && <RuledOut />}
      <RankingList />
      <p className="mt-4 border-line border-t pt-3 text-soft text-sm">
        {words.answer.bias}{' '}
        <a href={`/${locale}/how#bias`} className="underline decoration-edge">
          {words.answer.biasLink}
        </a>
      </p>
    </section>
  );
}
