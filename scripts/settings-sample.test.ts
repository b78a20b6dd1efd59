import { expect, test } from 'vitest';
import { loadCodec } from './load-codec.mjs';
import { possiblePairs, settingsSample } from './settings-sample.mjs';

const sample = await settingsSample();

test('every two values that go together meet in a bundle', async () => {
  const { pairs, pairsIn } = await possiblePairs();
  const met = new Set(sample.flatMap(({ row }) => pairsIn(row)));
  expect(pairs.length).toBeGreaterThan(500);
  expect(pairs.filter((pair) => !met.has(pair))).toEqual([]);
});

test('every bundle of the sample can be had', async () => {
  const { problemsOf } = await loadCodec();
  for (const { pick, entries } of sample) expect(problemsOf([['pick', pick], ...entries])).toEqual([]);
});

test('it is always the same sample', async () => {
  expect(await settingsSample()).toEqual(sample);
});
