'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { useFactText } from './difference.tsx';
import { FactLinks } from './fact-links.tsx';

/** What is ruled out, by which fact and which must. */
export function RuledOut() {
  const { words } = useWords();
  const { ranking } = useWorkbench().decision.ranking;
  const requirementName = useRequirementName();
  const factText = useFactText();
  const counts = new Map<string, { requirement: string; fact: string; count: number }>();
  for (const { requirement, fact } of ranking.flatMap(({ blockedBy }) => blockedBy)) {
    counts.set(fact, { requirement, fact, count: (counts.get(fact)?.count ?? 0) + 1 });
  }
  return (
    <section className="mt-4">
      <h3 className="font-bold">{words.answer.ruledOut}</h3>
      <ul className="mt-1 space-y-2">
        {[...counts.values()].map(({ requirement, fact, count }) => (
          <li key={fact}>
            <b className="block text-sm">
              {fill(words.answer.ruledOutBy, {
                count,
                total: ranking.length,
                requirement: requirementName(requirement),
              })}
            </b>
            {factText(fact)} <FactLinks ids={[fact]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
