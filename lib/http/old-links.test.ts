import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, writeNeed } from '#lib/choice/needs.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rankChoice } from './decide.ts';
import old from './old-links.fixture.json' with { type: 'json' };

const catalog = theCatalog();
const vocabulary = vocabularyOf(catalog);
const sorted = (needs: string) => needs.split(',').toSorted();

test.for(old.links)('$from: it means today what it meant', ({ query, means, needs, first, fit }) => {
  const { choice, problems } = readChoice(new URLSearchParams(query), vocabulary);
  expect(problems).toEqual([]);
  expect(choice).toMatchObject(means);
  expect(choice.needs.map(writeNeed).toSorted()).toEqual(sorted(needs));
  const { leaders, ranking } = rankChoice(catalog, choice);
  expect(leaders).toEqual(first);
  if (fit !== undefined) expect(ranking[0]?.fit).toBeCloseTo(fit, 1);
});

test('a scenario keeps its requirements, for links name it: one that changes gets a new name', () => {
  for (const [scenario, needs] of Object.entries(old.scenarios))
    expect([scenario, ...needsOfScenario(scenario, vocabulary).map(writeNeed).toSorted()]).toEqual([
      scenario,
      ...sorted(needs),
    ]);
});
