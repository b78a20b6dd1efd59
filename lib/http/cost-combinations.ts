import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { type Combination, combinations } from '#lib/catalog/combinations.ts';
import { thePrices } from '#lib/catalog/read.ts';
import type { Catalog, Pick } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import { computeBill } from '#lib/pricing/bill.ts';
import { billInputOf, inRegion, type Settled } from './bill.ts';
import { localeOf } from './bundle-notes.ts';
import type { combinationCostSchema } from './cost-schema.ts';
import type { Decision } from './decide.ts';
import { resourcesOf } from './template-resources.ts';
import { usageOf } from './usage.ts';

type CombinationCost = z.infer<typeof combinationCostSchema>;

/** Another pick with the settings of a decision, and what it refuses of them. */
export function settledAt(
  catalog: Catalog,
  { choice }: Decision,
  pick: Pick,
): { settled: Settled; problem: Problem | undefined } {
  const vocabulary = vocabularyOf(catalog);
  const { settings } = effectiveSettings(choice, pick, vocabulary);
  const [problem] = pickConflicts(settings, pick, vocabulary);
  return { settled: { pick, settings }, problem };
}

type Priced = (region: string) => CombinationCost;

function pricedAt(catalog: Catalog, decision: Decision, { id, pick }: Combination): Priced {
  const { settled, problem } = settledAt(catalog, decision, pick);
  if (problem) {
    const unknown = { perMonthUsd: null, idlePerMonthUsd: null, notConfirmed: 0 };
    const refused = { id, ...unknown, problem: problemSentence(problem, localeOf(decision.settings)) };
    return () => refused;
  }
  const input = billInputOf(catalog, settled, resourcesOf(catalog, settled), usageOf(decision.choice.usage));
  return (region) => {
    const { lines, perMonthUsd, idlePerMonthUsd } = computeBill(inRegion(input, region), thePrices());
    const notConfirmed = lines.filter(({ status }) => status === 'not-confirmed').length;
    return { id, perMonthUsd, idlePerMonthUsd, notConfirmed, problem: null };
  };
}

/** What every combination would cost a month in a Region with the settings and the traffic of a decision. */
export async function combinationCosts(
  catalog: Catalog,
  decision: Decision,
): Promise<(region: string) => CombinationCost[]> {
  const priced: Priced[] = [];
  for (const combination of combinations(catalog)) {
    // Composing twelve templates is long enough for other requests to wait; between two of them they get their turn.
    await nextTurn();
    priced.push(pricedAt(catalog, decision, combination));
  }
  return (region) => priced.map((costIn) => costIn(region));
}
