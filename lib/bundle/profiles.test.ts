import { expect, test } from 'vitest';
import { combinations } from '#lib/catalog/combinations.ts';
import { readProfiles } from '#lib/catalog/read.ts';
import { CONTENT, composeContent } from './composed-template.ts';

const { leftOut } = readProfiles();
// Made for what costs money, and nothing that one would ask for by itself.
const BESIDE = ['AWS::IAM::Role'];

const differences = combinations(CONTENT).map(({ id }) => {
  const byType = (profile: string) => {
    const { ofType, template } = composeContent(id, { profile });
    const types = Object.values(template.Resources).map(({ Type }) => Type);
    return new Map(types.map((type) => [type, JSON.stringify([ofType(type), template.Parameters.LogRetentionDays])]));
  };
  return { workshop: byType('workshop'), production: byType('production') };
});

test('what workshop is said to leave out is in a production bundle, and otherwise than in a workshop one', () => {
  const shown = leftOut.filter(({ types }) =>
    differences.some(({ workshop, production }) =>
      types.some((type) => production.has(type) && production.get(type) !== workshop.get(type)),
    ),
  );
  expect(leftOut.filter((each) => !shown.includes(each)).map(({ id }) => id)).toEqual([]);
});

test('whatever only production makes is said to be left out', () => {
  const said = [...leftOut.flatMap(({ types }) => types), ...BESIDE];
  for (const { workshop, production } of differences)
    expect([...production.keys()].filter((type) => !workshop.has(type) && !said.includes(type))).toEqual([]);
});
