import { expect, test } from 'vitest';
import { theBeyond, theCatalog } from '#lib/catalog/read.ts';
import { weighed } from '#lib/choice/needs.ts';
import { needAt } from './additions.ts';
import { pointedAt } from './beyond.ts';
import { rank } from './rank.ts';

const catalog = theCatalog();
const beyond = theBeyond();
const { firstMonth, newestMonth } = catalog.edition;
const isJapanese = (text: string) => /[぀-ヿ㐀-鿿]/.test(text);

test('what the issue names is there, in both languages', () => {
  expect(beyond.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['api-gateway-alb', 'express-mode', 'managed-instances', 'cdk', 'terraform']),
  );
  const texts = beyond.flatMap(({ fairness, when, facts }) => [
    fairness,
    ...when.map(({ why }) => why),
    ...facts.flatMap(({ text, monthNote }) => [text, ...(monthNote ? [monthNote] : [])]),
  ]);
  for (const { ja, en } of texts) expect([ja, isJapanese(ja), isJapanese(en)]).toEqual([ja, true, false]);
});

test('every pointer asks for requirements of the catalogue, in months that it knows', () => {
  const known = new Set(catalog.requirements.map(({ id }) => id));
  for (const { when, facts } of beyond) {
    for (const { needs } of when) for (const need of needs) expect(known.has(need), need).toBe(true);
    for (const month of [...when, ...facts].flatMap(({ from, until }) => [from, until])) {
      if (month !== undefined) expect(month > firstMonth && month <= newestMonth, month).toBe(true);
    }
  }
});

test('every fact has a page that was read, or is a judgement; no number twice, and none of a scored fact', () => {
  const facts = beyond.flatMap((entry) => entry.facts);
  for (const { id, basis, sources } of facts) expect(basis === 'judgement' || sources.length > 0, id).toBe(true);
  const ids = [...facts, ...catalog.facts].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('nothing is pointed to before the first of its facts holds', () => {
  for (const { id, when, facts } of beyond) {
    const first = facts.map(({ from }) => from ?? firstMonth).toSorted()[0] ?? '';
    for (const { from } of when) expect((from ?? firstMonth) >= first, id).toBe(true);
  }
});

test('whatever requirement none of the combinations helps with points outside them', () => {
  const helpless = catalog.requirements.filter(({ id }) =>
    rank(catalog, newestMonth, weighed([needAt(id, 'must')])).ranking.every(({ cells }) => (cells[0]?.score ?? 0) < 0),
  );
  expect(helpless.map(({ id }) => id)).toEqual(['one-language', 'terraform-estate']);
  for (const { id } of helpless) {
    expect(pointedAt(beyond, newestMonth, [{ requirement: id, weight: 1 }]), id).not.toEqual([]);
  }
});
