'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { leaveOneOut } from '#lib/scoring/flips.ts';
import { Behind } from './behind.tsx';
import { Outcome } from './outcome.tsx';
import { TryNeeds } from './try-button.tsx';

/** The answer without each requirement in turn: on which of them it rests. */
export function LeaveOneOut() {
  const { words } = useWords();
  const { catalog, choice, decision } = useWorkbench();
  const { needs } = choice;
  const requirementName = useRequirementName();
  if (needs.length < 2) return null;
  const all = leaveOneOut(catalog, decision.ranking, needs);
  const changed = all.filter(({ isChanged }) => isChanged);
  const others = all.filter(({ isChanged }) => !isChanged).map(({ requirement }) => requirementName(requirement));
  return (
    <>
      <h4 className="mt-4 font-bold">{words.why.leaveOneOut}</h4>
      {changed.length === 0 && <p>{words.why.withoutNone}</p>}
      <ul className="mt-1">
        {changed.map(({ requirement, leaders }) => {
          const name = requirementName(requirement);
          const [before = '', after = ''] = fill(words.why.without, { requirement: name }).split('{outcome}');
          return (
            <li key={requirement} className="flex items-start gap-3 border-line border-t py-2">
              <span className="min-w-0 flex-1">
                {before}
                <Outcome leaders={leaders} />
                {after}
                <Behind requirements={[requirement]} leaders={leaders} />
              </span>
              <TryNeeds change={[{ requirement, level: null, weight: 0 }]} label={before} />
            </li>
          );
        })}
      </ul>
      {changed.length > 0 && others.length > 0 && (
        <p className="text-soft text-sm">{fill(words.why.withoutAny, { requirements: others.join(' · ') })}</p>
      )}
    </>
  );
}
