'use client';
import { useId, useState } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { useCompared } from '#components/workbench/compared.ts';
import { useSuppositionSentence } from '#components/workbench/suppose/use-supposition-sentence.ts';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { fill, monthName } from '#lib/i18n/locale.ts';
import { doubtsMarkdown } from '#lib/keep/doubt-markdown.ts';
import { doubts } from '#lib/keep/doubt-store.ts';
import { pointedAt } from '#lib/scoring/beyond.ts';
import { type Comparison, compare } from '#lib/scoring/comparison.ts';
import { comparisonMarkdown } from '#lib/scoring/comparison-markdown.ts';
import { priceOf } from '#lib/scoring/explain.ts';
import type { BundleState } from './bundle-answer.ts';
import { BundleRows } from './bundle-rows.tsx';
import { ChooseCombinations } from './choose-combinations.tsx';
import { ComparedPictures } from './compared-pictures.tsx';
import { moreRows } from './more-rows.ts';
import { namedFacts } from './named-facts.ts';
import { partedPrice } from './parted-price.ts';
import { ScoreRows } from './score-rows.tsx';
import { useBundleStates } from './use-bundle-states.ts';

type TableProps = { comparison: Comparison; states: readonly BundleState[]; isShort: boolean };

const COLUMN_HEAD = 'bg-surface px-3 py-2 text-left align-bottom leading-snug';

function CompareTable({ comparison, states, isShort }: TableProps) {
  const { words, locale } = useWords();
  const { catalog, choice } = useWorkbench();
  const id = useId();
  const { combinations } = comparison;
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section aria-labelledby={id} tabIndex={0} className="isolate overflow-x-auto rounded-lg border border-line">
      <table className="w-full border-separate border-spacing-0 bg-surface">
        <caption id={id} className="px-3 py-2 text-left text-soft text-sm">
          <span className="sticky left-3 inline-block max-w-[min(60rem,80vw)]">
            {fill(words.compare.caption, { month: monthName(choice.asOf, locale) })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={`${COLUMN_HEAD} sticky left-0 z-10 text-sm`}>
              {words.compare.row}
            </th>
            {combinations.map((row) => (
              <th key={row.id} scope="col" className={COLUMN_HEAD}>
                <Formula options={catalog.options} pick={row.pick} />
              </th>
            ))}
          </tr>
        </thead>
        <ScoreRows comparison={comparison} isShort={isShort} />
        <BundleRows ids={combinations.map((row) => row.id)} states={states} />
      </table>
    </section>
  );
}

/** Two to four combinations side by side, and the same as Markdown. */
export function ComparePanel({ beyond }: { beyond: readonly LocalBeyond[] }) {
  const { words, locale } = useWords();
  const { catalog, actual, supposed, choice, decision } = useWorkbench();
  const { needs } = choice;
  const { ids } = useCompared();
  const [isShort, setIsShort] = useState(false);
  const supposition = useSuppositionSentence();
  const comparison = compare(decision.ranking, ids);
  const states = useBundleStates(comparison.combinations.map(({ id }) => id));
  const against = () => {
    const weighed = needs.map(({ requirement }) => requirement);
    const prices = comparison.combinations.map(({ pick }) => priceOf(catalog.facts, pick, choice.asOf, weighed));
    return prices.map((_, place) => {
      const { own, shared } = partedPrice(prices, place);
      const common = shared.length > 0 ? [fill(words.compare.shared, { count: shared.length })] : [];
      return [...own.map(({ id, text }) => `${text} [${id}]`), ...common].join(' / ') || words.compare.none;
    });
  };
  const markdown = () => {
    const standings = comparison.combinations.map(({ tier }) => words.answer.tier[tier]);
    const more = [
      { head: words.compare.standing, texts: standings },
      { head: words.compare.unscored, texts: against() },
      ...moreRows(states, words.compare, locale),
    ];
    const month = fill(words.compare.asOf, { month: monthName(choice.asOf, locale) });
    const table = `${month}\n\n${comparisonMarkdown(comparison, needs, catalog, locale, more)}`;
    const outside = pointedAt(beyond, choice.asOf, needs).flatMap(({ entry }) => entry.facts);
    const named = new Set([...namedFacts(comparison, catalog.facts, choice), ...outside.map(({ id }) => id)]);
    const doubted = doubts().filter(({ fact }) => named.has(fact) || fact === supposed?.fact);
    // What is supposed not to hold is still what it says.
    const textOf = (fact: string) => [...actual.facts, ...outside].find(({ id }) => id === fact)?.text;
    const quoted = supposition === null ? '' : `> ${supposition}\n`;
    const parts = [quoted, table, doubtsMarkdown(words.doubt.markdown, doubted, textOf, words.doubt.brought)];
    return parts.filter((part) => part !== '').join('\n');
  };
  return (
    <div className="mt-3 space-y-4">
      <ChooseCombinations />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <label className="flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            checked={isShort}
            onChange={() => setIsShort(!isShort)}
            className="size-5 accent-ink"
          />
          {words.compare.onlyDiffering}
        </label>
        <CopyButton label={words.compare.copy} done={words.compare.copied} text={markdown} />
      </div>
      <CompareTable comparison={comparison} states={states} isShort={isShort} />
      <ComparedPictures combinations={comparison.combinations} states={states} />
    </div>
  );
}
