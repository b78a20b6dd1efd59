'use client';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { duelSentence, isOptionAhead } from '#components/catalog/duel-words.ts';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { signed } from '#lib/i18n/locale.ts';
import { type Duel, duels } from '#lib/scoring/duels.ts';
import { partingFacts } from '#lib/scoring/parting-facts.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

function DuelItem({ duel }: { duel: Duel }) {
  const { words } = useWords();
  const { catalog, choice } = useWorkbench();
  const picks = [duel.best.pick, duel.otherBest.pick];
  const requirementName = useRequirementName();
  return (
    <li className={`${HUE[duel.dimension]} border-line border-t py-2`}>
      <p className="flex items-baseline gap-2">
        <DimensionMark dimension={duel.dimension} />
        <span>
          <b className="text-hue">{duelSentence(catalog, duel, words.why)}</b>
          {duel.because.length > 0 && words.why.because}
        </span>
      </p>
      {duel.because.length === 0 ? (
        <p className="ml-5 text-soft">{words.why.noReason}</p>
      ) : (
        <ul className="ml-5">
          {duel.because.map(({ requirement, over }) => (
            <li key={requirement} className="flex flex-wrap items-baseline gap-x-2">
              <span className="w-12 text-right tabular-nums">{signed(isOptionAhead(duel) ? over : -over, 1)}</span>
              <span className="min-w-0 flex-1 basis-40">
                {requirementName(requirement)}
                <FactLinks ids={partingFacts(catalog.facts, requirement, choice.asOf, picks)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** In each dimension, the option of a combination against the strongest other one: the sentence experts check first. */
export function DuelList({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const { ranking } = useWorkbench().decision.ranking;
  return (
    <section aria-labelledby="why-duels" className="min-w-0">
      <h3 id="why-duels" className="font-bold text-lg">
        {words.why.duels}
      </h3>
      <p className="text-soft text-sm">{words.why.duelsHint}</p>
      <ul className="mt-2">
        {duels(ranking, row.pick).map((duel) => (
          <DuelItem key={duel.dimension} duel={duel} />
        ))}
      </ul>
    </section>
  );
}
