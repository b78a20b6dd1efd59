'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useAnswer } from '#components/ui/use-answer.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { fill } from '#lib/i18n/locale.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { BillTable } from './bill-table.tsx';
import { CombinationCosts } from './combination-costs.tsx';
import type { CostAnswer } from './cost-answer.ts';
import { RegionTotals } from './region-totals.tsx';
import { UsageFields } from './usage-fields.tsx';

const BreakEvens = dynamic(() => import('./break-evens.tsx').then((module) => module.BreakEvens), {
  ssr: false,
  loading: () => null,
});

const SETTLED_MS = 250;

/** The query of the shown pick, and what keeps it from being counted. */
function useCostQuery(): { query: string | null; refused: string | null } {
  const { words, locale } = useWords();
  const { choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  if (!decision.shown) return { query: null, refused: words.cost.noPick };
  const { id, pick } = decision.shown;
  const [problem] = bundleProblems(choice, pick, vocabulary);
  if (problem) return { query: null, refused: problemOnPage(problem, locale, words.bundle) };
  // Its words are the page's, whatever language the bundle is in.
  const settings = { ...choice.settings, lang: locale };
  return { query: queryOf({ ...choice, pick: id, settings }, vocabulary), refused: null };
}

function Sentences({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3 className="font-bold">{title}</h3>
      <ul className="list-disc pl-5 text-sm">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ cost }: { cost: CostAnswer }) {
  const { words } = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const { region, regions, checked, notes, notCounted } = cost;
  const bill = regions.find((each) => each.region === (wanted ?? region.priced)) ?? regions[0];
  if (!bill) return null;
  return (
    <>
      <RegionTotals regions={regions} shown={bill.region} show={setWanted} />
      <p className="text-soft text-sm">
        {region.isStandIn && (
          <b className="text-ink">{fill(words.cost.standIn, { asked: region.asked, name: region.name })} </b>
        )}
        {fill(words.cost.checked, { date: checked })}
      </p>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-4">
          <BillTable bill={bill} />
          <Sentences title={words.cost.notes} texts={notes} />
          <Sentences title={words.cost.notCounted} texts={notCounted} />
        </div>
        <CombinationCosts costs={bill.combinations} name={bill.name} />
      </div>
      <BreakEvens {...bill.breakEvens} name={bill.name} />
    </>
  );
}

/** What the shown architecture costs a month: what it is asked to do, the bill, all combinations, and the break-evens. */
export function CostPanel() {
  const { words } = useWords();
  const { query, refused } = useCostQuery();
  const {
    last: cost,
    isLate,
    isFailed,
  } = useAnswer<CostAnswer>(query === null ? null : `/cost.json?${query}`, { settledMs: SETTLED_MS });
  return (
    <div className="mt-3 space-y-5">
      <UsageFields />
      {refused !== null && <p className="font-bold">{refused}</p>}
      {refused === null && isFailed && (
        <p role="alert" className="font-bold">
          {words.cost.failed}
        </p>
      )}
      <div aria-busy={isLate} className="space-y-5">
        {cost && refused === null ? <Answer cost={cost} /> : isLate && <p>{words.cost.loading}</p>}
      </div>
    </div>
  );
}
