import 'server-only';
import type { Catalog, Pick } from '#lib/catalog/schema.ts';
import { needsOfScenario } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rankChoice } from './decide.ts';

type Answers = { scenario: string; first: Pick | null; newest: Pick | null };

/** Each scenario's winner in the catalogue's first month and in its newest; null where there is no single one. */
export function scenarioAnswers(catalog: Catalog): Answers[] {
  const vocabulary = vocabularyOf(catalog);
  const winnerOf = (scenario: string, asOf: string): Pick | null => {
    const needs = needsOfScenario(scenario, vocabulary);
    const { ranking, winner } = rankChoice(catalog, { asOf, scenario, needs, pick: null, settings: {} });
    return ranking.find(({ id }) => id === winner)?.pick ?? null;
  };
  const { firstMonth, newestMonth } = catalog.edition;
  return catalog.scenarios.map(({ id }) => ({
    scenario: id,
    first: winnerOf(id, firstMonth),
    newest: winnerOf(id, newestMonth),
  }));
}
