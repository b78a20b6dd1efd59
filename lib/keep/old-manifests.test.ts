import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { writeNeed } from '#lib/choice/needs.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import old from './old-manifests.fixture.json' with { type: 'json' };
import { readScenarioFile } from './read-scenario-file.ts';

const vocabulary = vocabularyOf(theCatalog());
const later = { ...vocabulary, version: '2027-04', newestMonth: '2027-04' };

async function opened(manifest: unknown) {
  const file = await readScenarioFile(new Blob([JSON.stringify(manifest)]));
  if ('problem' in file) throw new Error(`${file.problem} ${file.at}`);
  return file;
}

test.for(old)(
  '$from: it opens as the decision that it was, now and when the catalogue has moved on',
  async ({ manifest, means, needs }) => {
    const { entries, winner } = await opened(manifest);
    for (const words of [vocabulary, later]) {
      const { choice, catalog, problems } = readChoice(entries, words);
      expect(problems).toEqual([]);
      expect(catalog).toBe('2026-11');
      expect(choice).toMatchObject(means);
      expect(choice.needs.map(writeNeed).toSorted()).toEqual(needs.split(',').toSorted());
    }
    expect(winner).toBe(manifest.decision.winner);
  },
);

test('what a scenario asks for today changes no level that a manifest names', async () => {
  const [first] = old;
  const changed = {
    ...vocabulary,
    scenarios: { ...vocabulary.scenarios, talk: [{ requirement: 'tear-down', level: 'must' as const }] },
  };
  const { entries } = await opened(first?.manifest);
  expect(readChoice(entries, changed).choice.needs.map(writeNeed)).toContain('tear-down.should');
});
