import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { rank } from '#lib/scoring/rank.ts';
import { groupsOf } from './groups.ts';

const catalog = theCatalog();
const { ranking } = rank(catalog, '2019-02', weighed(needsOfScenario('talk', vocabularyOf(catalog))));
const groups = (by: Parameters<typeof groupsOf>[1], keep: string[] = []) =>
  groupsOf(ranking, by, keep).map(({ key, shown, folded }) => [key, shown.length, folded.length]);

test("in the talk's scenario of 2019 winner and rival stand open, and only what another row beats is folded", () => {
  expect(groups('tier').at(-1)).toEqual(['2', 4, 0]);
  const live = groupsOf(ranking, 'tier', []).filter(({ key }) => key !== '2');
  const shown = live.flatMap((group) => group.shown.map(({ id }) => id));
  expect(shown).toEqual(
    expect.arrayContaining(['fargate.api-gateway-nlb.ecs-cli', 'fargate.api-gateway-nlb.cloudformation']),
  );
  for (const row of live.flatMap((group) => group.folded)) expect(row.dominatedBy).not.toBeNull();
});

test('a group stands where its best row does, and every row is in one group', () => {
  expect(groups('launch').map(([key]) => key)).toEqual(['fargate', 'ec2']);
  for (const by of ['tier', 'launch', 'balance', 'deploy'] as const) {
    expect(groups(by).reduce((sum, [, shown, folded]) => sum + Number(shown) + Number(folded), 0)).toBe(12);
  }
});

test('what one picked is not folded away', () => {
  const id = 'ec2.api-gateway-nlb.ecs-cli';
  const shownIn = (keep: string[]) =>
    groupsOf(ranking, 'launch', keep).flatMap(({ shown }) => shown.map((row) => row.id));
  expect(shownIn([])).not.toContain(id);
  expect(shownIn([id])).toContain(id);
});
