'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useRequirementName, useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { excludingMusts } from '#lib/scoring/explain.ts';

/** Where no single winner can be named: nothing chosen, a tie, or musts that leave nothing. */
export function NoWinner() {
  const { words } = useWords();
  const { store, decision } = useWorkbench();
  const hasNeeds = useSession((state) => state.choice.needs.length > 0);
  const requirementName = useRequirementName();
  const { leaders, ranking } = decision.ranking;
  if (!hasNeeds) return <p>{words.answer.none}</p>;
  if (leaders.length > 0) return <p>{fill(words.answer.tie, { count: leaders.length })}</p>;
  return (
    <>
      <p>{words.answer.allRuledOut}</p>
      <ul className="mt-2 space-y-2">
        {excludingMusts(ranking).map(({ requirement, excludes }) => (
          <li key={requirement} className="flex flex-wrap items-baseline gap-2">
            <Button className="text-left" onClick={() => store.getState().setLevel(requirement, 'should')}>
              {fill(words.answer.lower, { requirement: requirementName(requirement) })}
            </Button>
            <span className="text-soft text-sm">{fill(words.answer.excludes, { count: excludes })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
