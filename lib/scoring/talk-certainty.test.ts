import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Level } from '#lib/catalog/schema.ts';
import { LEVELS, needsOfScenario, weighed } from '#lib/choice/needs.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { acceptability } from './acceptability.ts';
import { additions, needAt } from './additions.ts';
import { confidenceOf } from './confidence.ts';
import { criticalFacts } from './critical-facts.ts';
import { leaveOneOut } from './flips.ts';
import { rank } from './rank.ts';
import { samplingProblem } from './sampling-problem.ts';
import { weightFlips } from './weight-flips.ts';
import { leadersWith } from './what-if.ts';

// The numbers of the decision model: "How robust, honestly" and "The same scenario today".
const catalog = theCatalog();
const needs = needsOfScenario('talk', vocabularyOf(catalog));
const ranked = (month: string, all = needs) => rank(catalog, month, weighed(all));
const simulated = (month: string, all = needs) => {
  const shares = acceptability(samplingProblem(catalog, month, weighed(all)));
  if (!shares) throw new Error('the scenario has needs');
  return shares;
};

const ECS_CLI = 'fargate.api-gateway-nlb.ecs-cli';
const CLOUDFORMATION = 'fargate.api-gateway-nlb.cloudformation';
const ON_EC2 = 'ec2.api-gateway-nlb.ecs-cli';
/** A share in percent, within so many points. */
function expectPercent(share: number | undefined, percent: number, points: number): void {
  expect(Math.abs((share ?? Number.NaN) * 100 - percent)).toBeLessThanOrEqual(points);
}

test('in February 2019 the winner is first in 100 % with the order kept, two thirds of any weights, 88.5 % of doubts', () => {
  const { orderKept, anyWeights, factsOffByOne } = simulated('2019-02');
  expect(orderKept[ECS_CLI]).toBe(1);
  expectPercent(anyWeights[ECS_CLI], 66.7, 1);
  expectPercent(anyWeights[CLOUDFORMATION], 33.3, 1);
  expectPercent(factsOffByOne[ECS_CLI], 88.5, 1.5);
  expectPercent(factsOffByOne[ON_EC2], 9, 1.5);
  expectPercent(factsOffByOne[CLOUDFORMATION], 2.4, 1);
});

test('that makes the answer of February 2019 a clear one', () => {
  expect(confidenceOf(ranked('2019-02'), simulated('2019-02'))).toBe('clear');
});

test('today it is first in every weighting, and 73 % with facts off by one; with maintained tools 90 %', () => {
  const today = simulated('2026-11');
  expect([today.orderKept[CLOUDFORMATION], today.anyWeights[CLOUDFORMATION]]).toEqual([1, 1]);
  expectPercent(today.factsOffByOne[CLOUDFORMATION], 73, 1.5);
  const maintained = simulated('2026-11', [...needs, needAt('maintained', 'should')]);
  expect(maintained.orderKept[CLOUDFORMATION]).toBe(1);
  expectPercent(maintained.factsOffByOne[CLOUDFORMATION], 90, 1.5);
});

test('the same choice gives the same shares to the last digit, in whatever order it is written', () => {
  expect(simulated('2019-02', needs.toReversed())).toEqual(simulated('2019-02'));
});

test('deleting stacks would have to matter less than half, or calls twice as much as deleting, for CloudFormation to draw level', () => {
  const { ranking } = ranked('2019-02');
  const row = (id: string) => ranking.find((each) => each.id === id);
  const [first, rival] = [row(ECS_CLI), row(CLOUDFORMATION)];
  if (!first || !rival) throw new Error('both are ranked');
  expect(weightFlips(first, rival)).toEqual([
    { requirement: 'tear-down', from: 2, equalAt: 0.5, beyond: 0.3 },
    { requirement: 'svc-to-svc', from: 1, equalAt: 4, beyond: 4.4 },
  ]);
});

test('left out one at a time, only deleting stacks carries the answer', () => {
  const changed = leaveOneOut(catalog, ranked('2019-02'), needs).filter(({ isChanged }) => isChanged);
  expect(changed).toEqual([
    { requirement: 'tear-down', leaders: ['ec2.api-gateway-nlb.cloudformation', CLOUDFORMATION], isChanged: true },
  ]);
});

test('no single fact takes the first place away: two only make it a tie with the twin on EC2', () => {
  const critical = criticalFacts(catalog, ranked('2019-02'), needs);
  expect(critical.map(({ fact, by }) => [fact, by])).toEqual([
    ['F20', -1],
    ['F20', 'removed'],
    ['F17', 1],
  ]);
  for (const { leaders } of critical) expect(leaders).toEqual([ON_EC2, ECS_CLI]);
});

/** The six that came after the 21 of the design: none of them is a Con of the talk. */
const CAME_LATER = 'spiky-load low-idle-cost gradual-rollout one-language terraform-estate nothing-to-install'.split(
  ' ',
);

test("the requirements that would turn the talk's answer are its own Cons", () => {
  const found = additions(catalog, ranked('2019-02'), needs);
  const designed = found.filter(({ requirement }) => !CAME_LATER.includes(requirement));
  expect(designed.map(({ requirement, level, leaders, tiesAt }) => [requirement, level, leaders, tiesAt])).toEqual([
    ['cost-steady', 'could', [ON_EC2], null],
    ['gpu-host', 'could', [ON_EC2], null],
    ['ci-heavy', 'should', [CLOUDFORMATION], null],
    ['iac', 'should', [CLOUDFORMATION], 'could'],
    ['docs', 'should', [CLOUDFORMATION], null],
  ]);
});

test('of those that came later, three would turn it: what ecs-cli lacks, and that it has to be installed', () => {
  const found = additions(catalog, ranked('2019-02'), needs);
  const later = found.filter(({ requirement }) => CAME_LATER.includes(requirement));
  expect(later.map(({ requirement, leaders }) => [requirement, leaders])).toEqual([
    ['spiky-load', [CLOUDFORMATION]],
    ['gradual-rollout', [CLOUDFORMATION]],
    ['nothing-to-install', [CLOUDFORMATION]],
  ]);
});

test('of all 243 readings of the five sentences, the talk wins most and loses at most 54', () => {
  const readings = needs.reduce<Level[][]>(
    (all) => all.flatMap((reading) => LEVELS.map((level) => [...reading, level])),
    [[]],
  );
  const outcomes = readings.map((levels) => {
    const read = needs.map(({ requirement }, index) => needAt(requirement, levels[index] ?? 'could'));
    const leaders = leadersWith(catalog, '2019-02', read);
    if (!leaders.includes(ECS_CLI)) return 'beaten';
    return leaders.length === 1 ? 'first' : 'tied';
  });
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  expect(readings).toHaveLength(243);
  expect(count('first')).toBeGreaterThanOrEqual(162);
  expect(count('first')).toBeLessThanOrEqual(189);
  expect(count('tied')).toBeLessThanOrEqual(54);
  expect(count('beaten')).toBeGreaterThanOrEqual(27);
  expect(count('beaten')).toBeLessThanOrEqual(54);
});
