import { expect, test } from 'vitest';
import { leftOutParts } from './localize.ts';
import { readProfiles } from './read.ts';

test('what the workshop profile leaves out is named once and explained in both languages', () => {
  const [ja, en] = (['ja', 'en'] as const).map((locale) => leftOutParts(readProfiles(), locale));
  expect(new Set(en?.map(({ id }) => id)).size).toBe(en?.length);
  expect(en?.map(({ id }) => id)).toContain('flow-logs');
  for (const [index, part] of (ja ?? []).entries()) expect(part.why).not.toBe(en?.[index]?.why);
});
