'use client';
import { useMemo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useRequirementName, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { flipSentence, requirementsOf } from '#lib/scoring/flip-sentence.ts';
import { type Flip, flips } from '#lib/scoring/flips.ts';
import { Behind } from './behind.tsx';
import { FactFlips } from './fact-flips.tsx';
import { GROUPS, type Group, groupOf } from './flip-groups.ts';
import { Outcome } from './outcome.tsx';
import { TryNeeds } from './try-button.tsx';

function FlipItem({ flip }: { flip: Flip }) {
  const { words } = useWords();
  const requirementName = useRequirementName();
  const sentence = flipSentence(flip, words, requirementName);
  return (
    <li className="flex items-start gap-3 border-line border-t py-2">
      <span className="min-w-0 flex-1">
        {sentence} → <Outcome leaders={flip.leaders} />
        {flip.kind === 'add' && flip.tiesAt && (
          <span className="text-soft text-sm"> ({fill(words.why.tiesAt, { level: words.level[flip.tiesAt] })})</span>
        )}
        <Behind requirements={requirementsOf(flip)} leaders={flip.leaders} />
      </span>
      <TryNeeds change={flip.change} label={sentence} />
    </li>
  );
}

function FlipGroup({ group, members }: { group: Group; members: readonly Flip[] }) {
  const { words } = useWords();
  if (members.length === 0) return null;
  return (
    <>
      <h4 className="mt-4 font-bold">{words.why.kinds[group]}</h4>
      <ul className="mt-1">
        {group === 'fact' ? (
          <FactFlips flips={members.filter((flip) => flip.kind === 'fact')} />
        ) : (
          members.map((flip) => <FlipItem key={`${flip.kind} ${JSON.stringify(flip.change)}`} flip={flip} />)
        )}
      </ul>
    </>
  );
}

/** What would have to change for another answer, each with a try that Back undoes. */
export function Changes() {
  const { words } = useWords();
  const { catalog, choice, decision } = useWorkbench();
  const { needs } = choice;
  const all = useMemo(() => flips(catalog, decision.ranking, needs), [catalog, decision.ranking, needs]);
  return (
    <section aria-labelledby="why-change" className="min-w-0">
      <h3 id="why-change" tabIndex={-1} className="rounded-sm font-bold text-lg">
        {words.why.change}
      </h3>
      {all.length === 0 && <p>{words.why.changeNone}</p>}
      {GROUPS.map((group) => (
        <FlipGroup key={group} group={group} members={all.filter((flip) => groupOf(flip) === group)} />
      ))}
    </section>
  );
}
