'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useFactText } from '#components/workbench/answer/difference.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useRequirementName } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { RankedCombination } from '#lib/scoring/rank.ts';

/** What rules a row out, in the sentence of the fact that does. */
export function Blocking({ row }: { row: RankedCombination }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const factText = useFactText();
  return row.blockedBy.map(({ requirement, fact }) => (
    <p key={`${requirement} ${fact}`} className="text-sm">
      <b>{fill(words.matrix.ruledOut, { requirement: requirementName(requirement) })}</b> {factText(fact)}
      <FactLinks ids={[fact]} />
    </p>
  ));
}
