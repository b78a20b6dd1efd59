import { expect, test } from 'vitest';
import { kendallsW } from './agreement.ts';
import { groupWeights, type Leaders, outcomeOf, type Weighed } from './outcome.ts';
import { after, card, FACILITATOR, person, roomOf, TALK, to } from './room.fixture.ts';

// The worked example of the decision model ("Group decisions", 2.3): six people on the talk's scenario.
const CARDS = ['MMSCS', 'MSSSC', 'SMMC-', 'MMC-M', 'MMSSM', 'SMMMC'];
const voted = after(roomOf(6), ...CARDS.flatMap((letters, index) => card(`p${index + 1}`, letters)));
const room = after(voted, to('revealed'));

// The cells of the talk's first and its rival in February 2019 ("The talk's scenario in February 2019").
const CELLS = { 'ecs-cli': [2, 2, 2, 0, 2], cloudformation: [2, 2, 2, 1, 0] };
const scoreOf = (cells: readonly number[], requirement: string) => cells[TALK.indexOf(requirement)] ?? 0;

function fitOf(cells: readonly number[], needs: readonly Weighed[]): number {
  const sum = needs.reduce((total, { requirement, weight }) => total + weight * scoreOf(cells, requirement), 0);
  return 50 + (25 * sum) / needs.reduce((total, { weight }) => total + weight, 0);
}

const leadersOf: Leaders = (needs) => {
  const fits = Object.entries(CELLS).map(([id, cells]) => ({ id, fit: fitOf(cells, needs) }));
  const first = Math.max(...fits.map(({ fit }) => fit));
  return fits.filter(({ fit }) => first - fit <= 0.5).map(({ id }) => id);
};
const atStake = (requirement: string) =>
  Math.abs(scoreOf(CELLS['ecs-cli'], requirement) - scoreOf(CELLS.cloudformation, requirement));
const twoDecimals = (value: number) => Number(value.toFixed(2));

test('six people: means, deviations and musts are those of the decision model', () => {
  const weights = groupWeights(room);
  expect(weights.map(({ weight }) => twoDecimals(weight))).toEqual([3.33, 3.67, 2.5, 1.67, 2]);
  expect(weights.map(({ deviation }) => twoDecimals(deviation))).toEqual([0.94, 0.75, 1.12, 1.25, 1.53]);
  expect(weights.filter(({ isMust }) => isMust).map(({ requirement }) => requirement)).toEqual([
    'api-product',
    'token-authz',
  ]);
});

test('with the weights of the group, ecs-cli fits 93.7 and CloudFormation 89.2', () => {
  const weights = groupWeights(room);
  expect(fitOf(CELLS['ecs-cli'], weights)).toBeCloseTo(93.7, 1);
  expect(fitOf(CELLS.cloudformation, weights)).toBeCloseTo(89.2, 1);
});

test('on their own weights three want the same, two CloudFormation, and one sees both level', () => {
  expect(outcomeOf(room, leadersOf, atStake).ownWinners).toEqual([
    { leaders: ['ecs-cli'], people: 3 },
    { leaders: ['cloudformation'], people: 2 },
    { leaders: ['cloudformation', 'ecs-cli'], people: 1 },
  ]);
});

test('the six agree somewhat: W is 0.36', () => {
  expect(outcomeOf(room, leadersOf, atStake).kendallsW).toBeCloseTo(0.36, 2);
});

test('deleting stacks is talked about first, then the calls, and the rest is not worth a minute', () => {
  const { discussFirst } = outcomeOf(room, leadersOf, atStake);
  expect(discussFirst.map(({ requirement, urgency }) => [requirement, twoDecimals(urgency)])).toEqual([
    ['tear-down', 3.06],
    ['svc-to-svc', 1.25],
  ]);
});

test('a requirement is split when someone says must and someone could or not for us', () => {
  const split = groupWeights(room).filter(({ isSplit }) => isSplit);
  expect(split.map(({ requirement }) => requirement)).toEqual(['private-tasks', 'svc-to-svc', 'tear-down']);
});

test('the facilitator may say otherwise than two thirds, and take it back', () => {
  const said = after(room, [FACILITATOR, { type: 'gate', requirement: 'api-product', isMust: false }]);
  expect(groupWeights(said)[0]?.isMust).toBe(false);
  const taken = after(said, [FACILITATOR, { type: 'gate', requirement: 'api-product', isMust: null }]);
  expect(groupWeights(taken)[0]?.isMust).toBe(true);
});

test('who abstains changes no mean and no two thirds', () => {
  const abstaining = after(roomOf(3), ...card('p1', 'MMMMM'), ...card('p2', 'MMMMM'), [
    person('p3'),
    { type: 'vote', requirement: 'api-product', level: 'abstain' },
  ]);
  expect(groupWeights(abstaining)[0]).toMatchObject({ weight: 4, voters: 2, isMust: true });
});

test('a requirement that no one voted on weighs nothing and is no must', () => {
  expect(groupWeights(roomOf(2))[0]).toMatchObject({ weight: 0, voters: 0, isMust: false, deviation: 0 });
});

test('voters who put all in the same order agree fully, and two voters are too few to say', () => {
  const rows = [
    [4, 2, 1],
    [4, 2, 0],
    [2, 1, 0],
  ];
  expect(kendallsW(rows)).toBeCloseTo(1, 9);
  expect(kendallsW(rows.slice(1))).toBeNull();
  expect(kendallsW(rows.map(() => [2, 2, 2]))).toBeNull();
});
