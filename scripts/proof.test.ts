import { expect, test } from 'vitest';
import { readProof } from '#lib/catalog/read.ts';
import { askedInAll } from './bundles.mjs';
import { proofDifferences } from './proof-record.mjs';

/** The tools that every machine with Node can run; others may have added theirs. */
const EVERYWHERE = ['cdk-nag', 'cloudformation-validate', 'guard'];

const proof = readProof();

test('every combination is proved in every variant, the sample of settings too, and nothing else', async () => {
  const wanted = (await askedInAll()).map(({ combination, id }) => `${combination} ${id}`);
  const proved = proof.bundles.map(({ combination, variant }) => `${combination} ${variant}`);
  expect(proved.toSorted()).toEqual(wanted.toSorted());
});

test('each by the tools that run everywhere', () => {
  for (const { passedBy } of proof.bundles) expect(passedBy).toEqual(expect.arrayContaining(EVERYWHERE));
});

test('every tool has a version or a name, a day, and a bundle that it looked at', () => {
  const tools = proof.tools.map(({ id }) => id);
  expect(new Set(proof.bundles.flatMap(({ passedBy }) => passedBy))).toEqual(new Set(tools));
  for (const { date } of proof.tools) expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
});

const SAID = {
  tools: [{ id: 'guard', version: '1.14.0', date: '2026-11-22' }],
  bundles: [{ combination: 'a.b.c', variant: 'plain', passedBy: ['cfn-lint', 'guard'] }],
};

test('a snapshot may be of another day, and may know of tools that did not run here', () => {
  const again = {
    tools: [{ id: 'guard', version: '1.14.0', date: '2027-01-01' }],
    bundles: [{ ...SAID.bundles[0], passedBy: ['guard'] }],
  };
  expect(proofDifferences(SAID, again, ['guard'])).toEqual([]);
});

test('a snapshot of another version, of a bundle that failed, or without a bundle is wrong', () => {
  const newer = { ...SAID, tools: [{ id: 'guard', version: '2.0.0' }] };
  const failed = { ...SAID, bundles: [{ ...SAID.bundles[0], passedBy: ['cfn-lint'] }] };
  expect(proofDifferences(SAID, newer, ['guard'])).toEqual([
    'the snapshot claims what is not so: guard 1.14.0',
    'the snapshot lacks: guard 2.0.0',
  ]);
  expect(proofDifferences(SAID, failed, ['guard'])).toEqual([
    'the snapshot claims what is not so: a.b.c plain by guard',
  ]);
  expect(proofDifferences({ ...SAID, bundles: [] }, SAID, ['guard'])).toEqual([
    'the snapshot lacks: a.b.c plain by guard',
  ]);
});
