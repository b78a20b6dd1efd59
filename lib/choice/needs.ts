import type { Level } from '#lib/catalog/schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The number that stands for a level. */
export const LEVEL_WEIGHT: Readonly<Record<Level, number>> = { must: 4, should: 2, could: 1 };
export const LEVELS = ['must', 'should', 'could'] as const satisfies readonly Level[];

/** A requirement that someone chose. `level` is null where only a weight was written: then it weighs and never gates. */
export type Need = { requirement: string; level: Level | null; weight: number };

/** The needs as the scoring weighs them: only a written must gates. */
export function weighed(needs: readonly Need[]): { requirement: string; weight: number; isMust: boolean }[] {
  return needs.map(({ requirement, weight, level }) => ({ requirement, weight, isMust: level === 'must' }));
}

/** The needs that a scenario brings along; none without one. */
export function needsOfScenario(scenario: string | null, vocabulary: Vocabulary): Need[] {
  const listed = scenario === null ? undefined : vocabulary.scenarios[scenario];
  return (listed ?? []).map(({ requirement, level }) => ({ requirement, level, weight: LEVEL_WEIGHT[level] }));
}

/** A need as `need=` takes it; one of weight 0 takes the requirement away. */
export function writeNeed({ requirement, level, weight }: Need): string {
  if (weight === 0) return `${requirement}.none`;
  if (level === null) return `${requirement}.${weight}`;
  return weight === LEVEL_WEIGHT[level] ? `${requirement}.${level}` : `${requirement}.${level}.${weight}`;
}

/** Stands in `need` for taking away all that the scenario brings along. */
export const ONLY = 'only';

/** The shortest `need` that makes these needs out of the scenario's. Reading it gives the same needs again. */
export function writeNeeds(scenario: string | null, needs: readonly Need[], vocabulary: Vocabulary): string {
  const given = new Map(needsOfScenario(scenario, vocabulary).map((need) => [need.requirement, writeNeed(need)]));
  const changed = needs.map(writeNeed).filter((entry, index) => given.get(needs[index]?.requirement ?? '') !== entry);
  const removed = [...given.keys()].filter((id) => !needs.some(({ requirement }) => requirement === id));
  const changes = [...changed, ...removed.map((id) => `${id}.none`)].join(',');
  const anew = [ONLY, ...needs.map(writeNeed)].join(',');
  return anew.length < changes.length ? anew : changes;
}
