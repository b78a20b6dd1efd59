'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { pressDownload } from '#components/workbench/bundle/press-download.ts';
import { RealPick } from '#components/workbench/suppose/real-pick.tsx';
import { Unhurried, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { Difference } from './difference.tsx';
import { DuelHeadlines } from './duel-headlines.tsx';
import { RankingList } from './ranking-list.tsx';
import { Retirement } from './retirement.tsx';
import { RuledOut } from './ruled-out.tsx';

const REAL_PICK_ID = 'real-pick';

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

function Details() {
  const { words, locale } = useWords();
  const { decision, supposed } = useWorkbench();
  const { winner, shown, ranking } = decision;
  const explained = winner ?? shown;
  return (
    <>
      {winner && <Retirement winner={winner} />}
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
      {ranking.ranking.some(({ blockedBy }) => blockedBy.length > 0) && <RuledOut />}
      <RankingList />
      <p className="mt-4 border-line border-t pt-3 text-soft text-sm">
        {words.answer.bias}{' '}
        <a href={`/${locale}/how#bias`} className="underline decoration-edge">
          {words.answer.biasLink}
        </a>
      </p>
    </>
  );
}

/** What stands behind an answer: why, what comes nearest, what is ruled out and by which fact, and all combinations. */
export function AnswerDetails() {
  return (
    <Unhurried>
      <Details />
    </Unhurried>
  );
}
