import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { sinceThen } from './since.ts';

const catalog = theCatalog();
const talk = needsOfScenario('talk', vocabularyOf(catalog));
const idsOf = ({ weighed }: ReturnType<typeof sinceThen<(typeof catalog)['facts'][number]>>) =>
  weighed.flatMap(({ ended, began }) => [ended?.id, began?.id]);

test("since the talk, facts changed on its own requirements, and the answer is CloudFormation's", () => {
  const since = sinceThen(catalog, talk, '2019-02', '2026-11');
  expect(since.today.winner).toBe('fargate.api-gateway-nlb.cloudformation');
  expect(since.isOther).toBe(true);
  // DECISION-MODEL: ALB verifies tokens, and weak references end the lock of exports.
  expect(idsOf(since)).toContain('F06');
  expect(since.weighed.length).toBeGreaterThan(1);
  expect(since.others.length).toBeGreaterThan(1);
});

test('in the newest month nothing has changed since', () => {
  expect(sinceThen(catalog, talk, '2026-11', '2026-11')).toMatchObject({ weighed: [], others: [], isOther: false });
});

test('whoever weighs nothing is told of everything', () => {
  const since = sinceThen(catalog, [], '2019-02', '2026-11');
  expect(since.others).toEqual([]);
  expect(since.weighed.length).toBeGreaterThan(10);
});
