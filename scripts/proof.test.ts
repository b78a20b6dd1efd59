import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { readProof, theCatalog } from '#lib/catalog/read.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { provedNote } from '#lib/http/bundle-notes.ts';
import { askedInAll, askedOfEach } from './bundles.mjs';
import { proofDifferences } from './proof-record.mjs';

/** The tools that every machine with Node can run; others may have added theirs. */
const EVERYWHERE = ['cdk-nag', 'cloudformation-validate', 'guard'];

const proof = readProof();

test('every combination is proved in every variant, the sample of settings too, and nothing else', async () => {
  const wanted = (await askedInAll()).map(({ combination, id }) => `${combination} ${id}`);
  const proved = proof.bundles.map(({ combination, variant }) => `${combination} ${variant}`);
  expect(proved.toSorted()).toEqual(wanted.toSorted());
});

const DATE = '2026-11-22';
/** The product's rules are loaded anew for scripts. */
const LOADING_TIMEOUT_MS = 60_000;
const SERVICES = { one: '', two: 'service=name:web&service=name:api,port:8081' };
const ASKED = combinations(theCatalog()).flatMap(({ id, pick }) =>
  Object.values(SERVICES).flatMap((services) =>
    ['off', 'on'].flatMap((discovery) =>
      ['workshop', 'production'].map((profile) => {
        return { id, pick, query: `discovery=${discovery}&profile=${profile}&${services}` };
      }),
    ),
  ),
);

test(
  'a README finds the proof of its own settings, whatever combination, profile, discovery and services',
  async () => {
    const asked: { combination: string; id: string }[] = await askedOfEach();
    const bundles = asked.map(({ combination, id }) => ({
      combination,
      variant: id,
      passedBy: ['guard'],
      acknowledged: 0,
    }));
    const written = { tools: [{ id: 'guard', name: 'Guard rules', date: DATE }], bundles };
    const vocabulary = vocabularyOf(theCatalog());
    expect(ASKED).toHaveLength(12 * 2 * 2 * 2);
    for (const { id, pick, query } of ASKED) {
      const { choice } = readChoice(new URLSearchParams(query), vocabulary);
      const { settings } = effectiveSettings(choice, pick, vocabulary);
      const note = provedNote(written, id, settings, 'en');
      expect([id, query, note]).toEqual([id, query, expect.stringContaining(`| Guard rules |  | ${DATE} |`)]);
      expect(note.includes('three services')).toBe(settings.services.length > 1);
      expect(note.includes('`profile=production`')).toBe(settings.profile === 'production');
      expect(note.includes('`discovery=on`')).toBe(settings.discovery === 'on');
    }
  },
  LOADING_TIMEOUT_MS,
);

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
