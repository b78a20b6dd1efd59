'use client';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill, signed } from '#lib/i18n/locale.ts';
import { contributions, differences } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';
import { FactLinks } from './fact-links.tsx';

type Scored = { requirement: string; score: number; points: number; facts: string[] };

const SCORE_KEYS = ['-2', '-1', '0', '1', '2'] as const;

/** The word of a score; that facts cancel out is not that nobody wrote any. */
export function scoreWord(
  { score, facts }: Pick<Scored, 'score' | 'facts'>,
  words: Dictionary['answer'],
): string | undefined {
  if (score === 0 && facts.length > 0) return words.evens;
  const key = SCORE_KEYS.find((each) => each === String(score));
  return key && words.score[key];
}

const ROW = 'grid grid-cols-[3rem_minmax(0,1fr)] items-baseline gap-x-2 border-line border-t py-1.5 first:border-t-0';
const POINTS = 'text-right font-bold tabular-nums';

/** The sum behind a fit: 50, and what each requirement adds, each with the facts that say so. */
export function WhyList({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const needs = useSession((state) => state.choice.needs);
  const bars: Scored[] = contributions(row.cells);
  return (
    <ul className="mt-1">
      <li className={`${ROW} text-soft`}>
        <span className={POINTS}>50.0</span>
        <span>{words.answer.start}</span>
      </li>
      {bars.map((bar) => {
        const level = needs.find((need) => need.requirement === bar.requirement)?.level;
        const word = scoreWord(bar, words.answer);
        return (
          <li key={bar.requirement} className={ROW}>
            <span className={POINTS}>{signed(bar.points, 1)}</span>
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
              <span className="min-w-0 flex-1 basis-40">
                {requirementName(bar.requirement)}
                {level && <span className="whitespace-nowrap text-soft text-sm"> ({words.level[level]})</span>}
                <FactLinks ids={bar.facts} />
              </span>
              <ScoreChip score={bar.score} {...(word && { word })} />
            </span>
          </li>
        );
      })}
      <li className={ROW}>
        <span className={POINTS}>{row.fit.toFixed(1)}</span>
        <b>{words.answer.fit}</b>
      </li>
    </ul>
  );
}

/** In words, what sets one combination apart from another: the requirements that differ, the weightiest first. */
export function Difference({ first, other }: { first: RankedCombination; other: RankedCombination }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const all = differences(first, other);
  if (all.length === 0) return null;
  const parts = all.map(({ requirement, over }) => `${requirementName(requirement)} ${signed(over, 1)}`);
  return (
    <p>
      {fill(words.answer.because, { points: (first.fit - other.fit).toFixed(1) })} {parts.join(' · ')}
    </p>
  );
}

/** The sentence of a fact. */
export function useFactText(): (id: string) => string {
  const { catalog } = useWorkbench();
  return (id) => catalog.facts.find((fact) => fact.id === id)?.text ?? id;
}
