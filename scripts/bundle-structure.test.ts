import { expect, test } from 'vitest';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { structureViolations } from '#lib/bundle/structure.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { askedInAll } from './bundles.mjs';

const vocabulary = vocabularyOf(theCatalog());
const asked = await askedInAll();
const combinations = [...new Set(asked.map(({ combination }) => combination))];

/** So many bundles take their time on a busy machine. */
const TIMEOUT_MS = 60_000;

test.each(combinations)(
  '%s: AWS would refuse no structure of what is proved',
  { timeout: TIMEOUT_MS },
  (combination) => {
    const found = asked
      .filter((bundle) => bundle.combination === combination)
      .flatMap(({ id, entries }) => {
        const { choice } = readChoice(entries, vocabulary);
        const { template } = composeContent(combination, choice.settings);
        return structureViolations(template).map((sentence) => `${id}: ${sentence}`);
      });
    expect(found).toEqual([]);
  },
);
