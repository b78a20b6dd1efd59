'use client';
import { ScoreChip } from '#components/catalog/score-chip.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { signed } from '#lib/i18n/locale.ts';
import { contributions, differences } from '#lib/scoring/explain.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

type Scored = { requirement: string; score: number; points: number; facts: string[] };

const SCORE_KEYS = ['-2', '-1', '0', '1', '2'] as const;

function FactLinks({ ids }: { ids: readonly string[] }) {
  const { locale } = useWords();
  return ids.map((id) => (
    <a key={id} href={`/${locale}/facts#${id}`} className="ml-1 text-soft text-sm underline decoration-edge">
      [{id}]
    </a>
  ));
}

/** The sum behind a fit: 50, and what each requirement adds, each with the facts that say so. */
export function WhyList({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const needs = useSession((state) => state.choice.needs);
  const bars: Scored[] = contributions(row.cells);
  return (
    <ul className="mt-1">
      {bars.map(({ requirement, score, points, facts }) => {
        const level = needs.find((need) => need.requirement === requirement)?.level;
        const word = SCORE_KEYS.find((key) => key === String(score));
        return (
          <li key={requirement} className="flex items-baseline gap-2 border-line border-t py-1.5 first:border-t-0">
            <span className="w-12 shrink-0 text-right font-bold tabular-nums">{signed(points, 1)}</span>
            <span className="min-w-0 flex-1">
              {requirementName(requirement)}
              {level && <span className="text-soft text-sm"> ({words.level[level]})</span>}
              <FactLinks ids={facts} />
            </span>
            <ScoreChip score={score} {...(word && { word: words.answer.score[word] })} />
          </li>
        );
      })}
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
      {words.answer.because} {parts.join(' · ')}
    </p>
  );
}

/** The sentence of a fact. */
export function useFactText(): (id: string) => string {
  const { catalog } = useWorkbench();
  return (id) => catalog.facts.find((fact) => fact.id === id)?.text ?? id;
}
