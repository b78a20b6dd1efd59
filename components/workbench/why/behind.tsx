'use client';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { partingFacts } from '#lib/scoring/parting-facts.ts';

/** The facts behind a change: those on a requirement that tell the leaders of then from the leaders of now. */
export function Behind({ requirements, leaders }: { requirements: readonly string[]; leaders: readonly string[] }) {
  const { catalog, choice, decision } = useWorkbench();
  const { ranking, leaders: now } = decision.ranking;
  const picks = ranking.filter(({ id }) => now.includes(id) || leaders.includes(id)).map(({ pick }) => pick);
  const ids = requirements.flatMap((requirement) => partingFacts(catalog.facts, requirement, choice.asOf, picks));
  return <FactLinks ids={ids} />;
}
