'use client';
import { FactCard } from '#components/catalog/fact-card.tsx';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { scoreWord } from '#components/catalog/score-word.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { useOpened } from '#components/ui/use-opened.ts';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { needWord } from '#components/workbench/need-word.ts';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill, signed } from '#lib/i18n/locale.ts';
import { type Contribution, contributions, openBar } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { PointsBar } from './points-bar.tsx';

const ROW = 'grid grid-cols-[3.25rem_minmax(0,1fr)] items-baseline gap-x-3';
const POINTS = 'text-right font-bold tabular-nums';

/** A bar opened: its facts, each with its share of the points. */
function BarFacts({ row, bar }: { row: RankedCombination; bar: Contribution }) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  const requirementName = useRequirementName();
  const opened = openBar(row.cells, bar, catalog.facts);
  if (opened.facts.length === 0) return <p className="mt-1 ml-16 text-soft">{words.answer.score[0]}</p>;
  return (
    <ul className="mt-1">
      {opened.facts.map(({ fact: id, points }) => {
        const fact = catalog.facts.find((each) => each.id === id);
        return (
          <li key={id} className={ROW}>
            <span className="text-right text-soft tabular-nums">{signed(points, 1)}</span>
            {fact && <FactCard fact={fact} requirement={requirementName(bar.requirement)} />}
          </li>
        );
      })}
      {opened.rest !== 0 && (
        <li className={ROW}>
          <span className="text-right text-soft tabular-nums">{signed(opened.rest, 1)}</span>
          <span className="border-line border-t py-2">{words.why.cannot}</span>
        </li>
      )}
    </ul>
  );
}

function Bar({ row, bar, from }: { row: RankedCombination; bar: Contribution; from: number }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const { isSeen, details } = useOpened();
  const { needs } = useWorkbench().choice;
  const need = needs.find(({ requirement }) => requirement === bar.requirement);
  const word = scoreWord(bar, words.answer);
  return (
    <li className="border-line border-t">
      <details {...details} className="group/bar">
        <summary className={`${ROW} list-none rounded-sm py-2 [&::-webkit-details-marker]:hidden`}>
          <span className={POINTS}>{signed(bar.points, 1)}</span>
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <span className="min-w-0 flex-1 basis-40">
              {requirementName(bar.requirement)}
              {need && <span className="whitespace-nowrap text-soft text-sm"> ({needWord(need, words)})</span>}
            </span>
            <ScoreChip score={bar.score} {...(word && { word })} />
            <span aria-hidden="true" className="text-soft transition-transform group-open/bar:rotate-90">
              ›
            </span>
          </span>
          <span />
          <PointsBar from={from} to={from + bar.points} />
        </summary>
        {isSeen && <BarFacts row={row} bar={bar} />}
      </details>
    </li>
  );
}

/** Whatever its points, a combination that a must holds back stands behind those that meet it. */
function TierNote({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  const blocking = catalog.facts.filter(({ id }) => row.blockedBy.some(({ fact }) => fact === id));
  return (
    <div className="mt-1 font-bold">
      {words.answer.tier[row.tier]}
      {blocking.map(({ id, text }) => (
        <p key={id} className="font-normal">
          {text}
          <FactLinks ids={[id]} />
        </p>
      ))}
    </div>
  );
}

/** The sum behind a fit: 50, and what each requirement adds or takes, each line opening into its facts. */
export function Waterfall({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const bars = contributions(row.cells);
  const before = bars.map((_, index) => bars.slice(0, index).reduce((sum, { points }) => sum + points, 50));
  return (
    <section aria-labelledby="why-waterfall" className="min-w-0">
      <h3 id="why-waterfall" className="font-bold text-lg">
        {fill(words.why.waterfall, { fit: row.fit.toFixed(1) })}
      </h3>
      {row.tier > 0 && <TierNote row={row} />}
      <p className="text-soft text-sm">{words.why.waterfallHint}</p>
      <ul className="mt-2">
        <li className={`${ROW} py-2 text-soft`}>
          <span className={POINTS}>50.0</span>
          <span>{words.answer.start}</span>
        </li>
        {bars.map((bar, index) => (
          <Bar key={bar.requirement} row={row} bar={bar} from={before[index] ?? 50} />
        ))}
        <li className={`${ROW} border-ink border-t-2 py-2`}>
          <span className={POINTS}>{row.fit.toFixed(1)}</span>
          <b>{words.answer.fit}</b>
        </li>
      </ul>
    </section>
  );
}
