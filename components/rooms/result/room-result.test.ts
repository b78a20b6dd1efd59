import { expect, test } from 'vitest';
import { decidedFiles, isWeighed } from './room-result.ts';

const pathsOf = (leaders: string[]) => {
  const ranking = { asOf: '2019-02', winner: null, leaders, rival: null, confidence: null, ranking: [] };
  return decidedFiles({ ranking }).map(({ path }) => path);
};

test('what comes first alone needs no pick', () => {
  expect(pathsOf(['fargate.alb.ecs-cli'])).toEqual(['bundle.zip', 'record.md']);
});

test('those that share the first place have a bundle and a record each, for the server picks none of them', () => {
  expect(pathsOf(['fargate.alb.ecs-cli', 'ec2.alb.ecs-cli'])).toEqual([
    'bundle.zip?pick=fargate.alb.ecs-cli',
    'bundle.zip?pick=ec2.alb.ecs-cli',
    'record.md?pick=fargate.alb.ecs-cli',
    'record.md?pick=ec2.alb.ecs-cli',
  ]);
});

test('where nearly all share the first place, no few of them are handed out as the decision', () => {
  expect(
    pathsOf(['fargate', 'ec2'].flatMap((launch) => [`${launch}.alb.ecs-cli`, `${launch}.alb.cloudformation`])),
  ).toEqual([]);
});

test('where nothing can come first, nothing is offered that the server would refuse', () => {
  expect(pathsOf([])).toEqual([]);
});

test('a room that has answered nothing, or put everything aside, has weighed nothing', () => {
  const weighing = (...weights: number[]) =>
    isWeighed({ weights: weights.map((weight) => ({ requirement: 'tear-down', weight, isMust: false })) });
  expect(weighing(0, 0)).toBe(false);
  expect(weighing(0, 0.25)).toBe(true);
});
