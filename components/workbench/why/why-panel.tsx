'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { BeyondBox } from '#components/workbench/beyond/beyond-box.tsx';
import { DoubtPanel } from '#components/workbench/doubt-panel.tsx';
import { Rested, useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { Changes } from './changes.tsx';
import { DuelList } from './duel-list.tsx';
import { ExplainedSelect } from './explained-select.tsx';
import { Price } from './price.tsx';
import { Sure } from './sure.tsx';
import { TriedNote, TriedProvider } from './tried.tsx';
import { Waterfall } from './waterfall.tsx';

function Explanation() {
  const { words } = useWords();
  const { choice, decision } = useWorkbench();
  const hasNeeds = choice.needs.length > 0;
  const [chosen, setChosen] = useState<string | null>(null);
  const { ranking } = decision.ranking;
  const row = ranking.find(({ id }) => id === chosen) ?? decision.shown ?? ranking[0];
  if (!row) return null;
  return (
    <section id="why" aria-labelledby="why-title" className="offstage mt-10 border-ink border-t-2 pt-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="why-title" tabIndex={-1} className="rounded-sm font-bold text-xl">
          {words.why.title}
        </h2>
        <ExplainedSelect row={row} onChoose={setChosen} />
      </div>
      {!hasNeeds && <p className="mt-2">{words.why.nothing}</p>}
      <TriedProvider>
        <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-2">
          {hasNeeds && (
            <div className="min-w-0 space-y-8">
              <Waterfall row={row} />
              <Sure />
            </div>
          )}
          <div className="min-w-0 space-y-8">
            <div>
              {hasNeeds && <DuelList row={row} />}
              <Price row={row} />
            </div>
            {hasNeeds && <Changes />}
          </div>
        </div>
        <TriedNote />
      </TriedProvider>
    </section>
  );
}

/** What lies outside the ranking, the decision explained, and one's doubts about its facts: where the points of any combination come from, how sure the answer is, what would change it. */
export function WhyPanel({ beyond }: { beyond: readonly LocalBeyond[] }) {
  return (
    <Rested>
      <BeyondBox beyond={beyond} />
      <Explanation />
      <DoubtPanel beyond={beyond} />
    </Rested>
  );
}
