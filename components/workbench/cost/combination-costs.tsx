'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { monthUsd } from './amounts.ts';
import type { CombinationCost } from './cost-answer.ts';

const priceOf = ({ perMonthUsd }: CombinationCost) => perMonthUsd ?? Number.POSITIVE_INFINITY;

function Amounts({ cost }: { cost: CombinationCost }) {
  const { words, locale } = useWords();
  const { perMonthUsd, idlePerMonthUsd, notConfirmed, problem } = cost;
  if (perMonthUsd === null || idlePerMonthUsd === null) return <span className="text-sm">{problem}</span>;
  return (
    <span className="tabular-nums">
      <b>{monthUsd(perMonthUsd, locale)}</b>{' '}
      <span className="text-soft text-sm">
        {fill(words.cost.idleShort, { usd: monthUsd(idlePerMonthUsd, locale) })}
        {notConfirmed > 0 && <> · {fill(words.cost.unsure, { count: notConfirmed })}</>}
      </span>
    </span>
  );
}

/** What every combination costs at the prices of one Region, with the same settings and traffic, the cheapest first. */
export function CombinationCosts({ costs, name }: { costs: readonly CombinationCost[]; name: string }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const sorted = costs.toSorted((a, b) => priceOf(a) - priceOf(b));
  const [cheapest] = sorted.map(priceOf);
  const most = Math.max(...costs.map(({ perMonthUsd }) => perMonthUsd ?? 0));
  return (
    <section aria-labelledby="cost-all">
      <h3 id="cost-all" className="font-bold">
        {fill(words.cost.all, { count: costs.length })}
      </h3>
      <p className="text-soft text-sm">{fill(words.cost.allHint, { name })}</p>
      <ol className="mt-1">
        {sorted.map((cost) => {
          const row = decision.ranking.ranking.find(({ id }) => id === cost.id);
          const isShown = cost.id === decision.shown?.id;
          const tags = [
            ...(priceOf(cost) === cheapest && cost.perMonthUsd !== null ? [words.cost.cheapest] : []),
            ...(isShown ? [words.cost.picked] : []),
          ];
          return (
            <li key={cost.id} aria-current={isShown || undefined} className="border-line border-t py-1.5">
              {row && <Formula options={catalog.options} pick={row.pick} />}
              {tags.map((tag) => (
                <b key={tag} className="ml-2 whitespace-nowrap rounded-sm border border-ink px-1.5 text-sm">
                  {tag}
                </b>
              ))}
              <span className="block">
                <Amounts cost={cost} />
              </span>
              <svg aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none" className="block h-1 w-full">
                <rect width="100" height="2" className="fill-line" />
                <rect width={(100 * (cost.perMonthUsd ?? 0)) / most} height="2" className="fill-ink" />
              </svg>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
