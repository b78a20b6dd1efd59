import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { type Combination, combinations } from '#lib/catalog/combinations.ts';
import type { Catalog, Pick } from '#lib/catalog/schema.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import type { Problem } from '#lib/choice/problem.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { problemSentence } from '#lib/i18n/problems.ts';
import { billOf, type Settled } from './bill.ts';
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

function costAt(catalog: Catalog, decision: Decision, { id, pick }: Combination): CombinationCost {
  const usage = usageOf(decision.choice.usage);
  const { settled, problem } = settledAt(catalog, decision, pick);
  if (problem) {
    const unknown = { perMonthUsd: null, idlePerMonthUsd: null, notConfirmed: 0 };
    return { id, ...unknown, problem: problemSentence(problem, localeOf(decision.settings)) };
  }
  const { lines, perMonthUsd, idlePerMonthUsd } = billOf(catalog, settled, resourcesOf(catalog, settled), usage);
  const notConfirmed = lines.filter(({ status }) => status === 'not-confirmed').length;
  return { id, perMonthUsd, idlePerMonthUsd, notConfirmed, problem: null };
}

/** What every combination would cost a month with the settings and the traffic of a decision. */
export async function combinationCosts(catalog: Catalog, decision: Decision): Promise<CombinationCost[]> {
  const costs: CombinationCost[] = [];
  for (const combination of combinations(catalog)) {
    // Composing twelve templates is long enough for other requests to wait; between two of them they get their turn.
    await nextTurn();
    costs.push(costAt(catalog, decision, combination));
  }
  return costs;
}
