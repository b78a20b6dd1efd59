'use client';
import { memo, useId } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { LocalOption } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';

type OptionCardProps = {
  option: LocalOption;
  pros: number;
  cons: number;
  isPicked: boolean;
  isAnswer: boolean;
  isRetired: boolean;
  /** What rules it out, a line each; empty where nothing does. */
  ruledOutBy: string;
  onPick: (option: LocalOption) => void;
};

/**
 * An option as a radio card. Ruled out or retired, it stays visible and selectable, with the reason. It is told all it
 * shows, so that a change of the needs leaves alone the cards that stay as they are.
 */
export const OptionCard = memo(function OptionCard(props: OptionCardProps) {
  const { option, pros, cons, isPicked, isAnswer, isRetired, ruledOutBy, onPick } = props;
  const { words, locale } = useWords();
  const hint = useId();
  const isRuledOut = ruledOutBy !== '';
  return (
    <label
      className={`relative block min-w-0 rounded-lg border-2 border-line bg-surface px-3 py-2 has-checked:border-hue has-checked:bg-wash hover:border-hue ${isRuledOut ? 'border-dashed' : ''}`}
    >
      <input
        type="radio"
        name={`pick-${option.dimension}`}
        className="sr-only"
        aria-describedby={hint}
        checked={isPicked}
        onChange={() => onPick(option)}
      />
      <span className="flex items-baseline gap-2">
        <span aria-hidden="true" className="w-4 shrink-0 text-hue">
          {isPicked ? '✓' : '○'}
        </span>
        <b className={isRuledOut ? 'line-through decoration-2' : ''}>{option.label}</b>
        {isAnswer && (
          <span lang="ja" className="ml-auto shrink-0 rounded-sm border border-seal px-1 text-seal text-xs">
            {words.answer.seal}
          </span>
        )}
      </span>
      <span className="block pl-6 text-sm text-soft">{option.summary}</span>
      <span id={hint} className="block pl-6 text-sm">
        {fill(words.workbench.counts, { pros, cons })}
        {isRetired && option.retired && (
          <b className="mt-0.5 block">
            {fill(words.workbench.retiredTag, { month: monthName(option.retired.from, locale) })}
          </b>
        )}
        {isRuledOut &&
          ruledOutBy.split('\n').map((reason) => (
            <b key={reason} className="mt-0.5 block">
              {words.workbench.ruledOut}: {reason}
            </b>
          ))}
      </span>
    </label>
  );
});
