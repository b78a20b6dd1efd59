import { useWords } from '#components/i18n/words-context.tsx';
import { useAnswer } from '#components/ui/use-answer.ts';
import type { CostAnswer } from '#components/workbench/cost/cost-answer.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { bundleProblems } from '#lib/choice/bundle-problems.ts';
import { queryOf } from '#lib/choice/choice.ts';
import type { MonthlyCosts } from './sorting.ts';

const SETTLED_MS = 400;

/**
 * What every combination costs a month with the settings and the traffic of the choice, and where these prices hold; null
 * until it is known, and while a setting cannot be used.
 */
export function useMonthlyCosts(): { costs: MonthlyCosts; region: string; checked: string } | null {
  const { locale } = useWords();
  const { choice, decision } = useWorkbench();
  const vocabulary = useSession((state) => state.vocabulary);
  // All are counted whichever is asked for, so a tie has costs too.
  const row = decision.shown ?? decision.ranking.ranking[0];
  const isCounted = row !== undefined && bundleProblems(choice, row.pick, vocabulary).length === 0;
  const asked = { ...choice, pick: row?.id ?? null, settings: { ...choice.settings, lang: locale } };
  const query = isCounted ? queryOf(asked, vocabulary) : null;
  const { last, isFailed } = useAnswer<CostAnswer>(query === null ? null : `/cost.json?${query}`, {
    settledMs: SETTLED_MS,
  });
  const priced = last?.regions.find(({ region }) => region === last.region.priced);
  if (!isCounted || !last || !priced || isFailed) return null;
  const costs = new Map(priced.combinations.map(({ id, perMonthUsd }) => [id, perMonthUsd]));
  return { costs, region: priced.name, checked: last.checked };
}
