'use client';
import { useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import {
  useBlocksOf,
  usePickOption,
  useRequirementName,
  useSession,
  useWorkbench,
} from '#components/workbench/workbench-context.tsx';
import { isRetired } from '#lib/catalog/combinations.ts';
import type { LocalFact, LocalOption } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

type OptionCardProps = { option: LocalOption; facts: readonly LocalFact[] };

/** An option as a radio card. Ruled out or retired, it stays visible and selectable, with the reason. */
export function OptionCard({ option, facts }: OptionCardProps) {
  const { words, locale } = useWords();
  const { decision } = useWorkbench();
  const asOf = useSession((state) => state.choice.asOf);
  const pickOption = usePickOption();
  const requirementName = useRequirementName();
  const hint = useId();
  const blocks = useBlocksOf()(option.dimension, option.id);
  const isPicked = decision.shown?.pick[option.dimension] === option.id;
  const isAnswer = decision.winner?.pick[option.dimension] === option.id;
  const count = (stance: LocalFact['stance']) => facts.filter((fact) => fact.stance === stance).length;
  return (
    <label
      className={`relative block min-w-0 rounded-lg border-2 border-line bg-surface px-3 py-2 has-checked:border-hue has-checked:bg-wash hover:border-hue ${blocks.length > 0 ? 'border-dashed' : ''}`}
    >
      <input
        type="radio"
        name={`pick-${option.dimension}`}
        className="sr-only"
        aria-describedby={hint}
        checked={isPicked}
        onChange={() => pickOption(option)}
      />
      <span className="flex items-baseline gap-2">
        <span aria-hidden="true" className="w-4 shrink-0 text-hue">
          {isPicked ? '✓' : '○'}
        </span>
        <b className={blocks.length > 0 ? 'line-through decoration-2' : ''}>{option.label}</b>
        {isAnswer && (
          <span lang="ja" className="ml-auto shrink-0 rounded-sm border border-seal px-1 text-seal text-xs">
            {words.answer.seal}
          </span>
        )}
      </span>
      <span className="block pl-6 text-sm text-soft">{option.summary}</span>
      <span id={hint} className="block pl-6 text-sm">
        {fill(words.workbench.counts, { pros: count('pro'), cons: count('con') })}
        {isRetired(option, asOf) && option.retired && (
          <b className="mt-0.5 block">
            {fill(words.workbench.retiredTag, { month: monthName(option.retired.from, locale) })}
          </b>
        )}
        {blocks.map(({ requirement, fact }) => (
          <b key={fact} className="mt-0.5 block">
            {words.workbench.ruledOut}: {requirementName(requirement)} [{fact}]
          </b>
        ))}
      </span>
    </label>
  );
}
