import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { resolveServices } from '#lib/choice/service.ts';
import { NEUTRAL } from '#lib/choice/setting-defaults.ts';
import { CHOICES } from '#lib/choice/settings.ts';
import { leftToYou } from './left-to-you.ts';

const PLAIN = { ...NEUTRAL, date: '2026-11-22' };
const TOKENS = {
  id: 'token-authz',
  name: 'Tokens',
  leftToYou: 'the authorizer',
  madeBy: { setting: 'auth', values: ['lambda'] },
};
const KEYS = { id: 'api-product', name: 'Product', leftToYou: 'API keys' };
const needed = (...ids: string[]) => ids.map((requirement) => ({ requirement }));

test('what is needed and no setting makes is left to you', () => {
  const left = leftToYou([TOKENS, KEYS], needed('token-authz', 'api-product'), PLAIN);
  expect(left.map(({ text }) => text)).toEqual(['Tokens: the authorizer', 'Product: API keys']);
  expect(leftToYou([TOKENS, KEYS], [], PLAIN)).toEqual([]);
});

test('what a setting makes is not', () => {
  const left = leftToYou([TOKENS, KEYS], needed('token-authz', 'api-product'), { ...PLAIN, auth: 'lambda' });
  expect(left.map(({ id }) => id)).toEqual(['api-product']);
});

test('what is still left once a setting makes the rest is said', () => {
  const madeBy = { setting: 'service.gpu', values: ['1'], still: 'the daemon' };
  const gpu = { id: 'gpu-host', name: 'GPU', leftToYou: 'a GPU and the daemon', madeBy };
  const services = resolveServices(PLAIN, [{ name: 'web', gpu: 1 }]);
  expect(leftToYou([gpu], needed('gpu-host'), PLAIN)).toMatchObject([{ text: 'GPU: a GPU and the daemon', madeBy }]);
  expect(leftToYou([gpu], needed('gpu-host'), { ...PLAIN, services })).toEqual([
    { id: 'gpu-host', text: 'GPU: the daemon' },
  ]);
});

test('a requirement names a setting and words of it that there are', () => {
  const lists: Partial<Record<string, readonly string[]>> = CHOICES;
  const listed = theCatalog().requirements.filter(({ madeBy }) => !madeBy?.setting.startsWith('service.'));
  for (const { id, madeBy } of listed)
    for (const value of madeBy?.values ?? []) expect(lists[madeBy?.setting ?? ''], id).toContain(value);
});
