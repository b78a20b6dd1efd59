import { expect, test } from 'vitest';
import { mergedFormula } from './merged-formula.ts';

const OPTIONS = [
  { id: 'fargate', dimension: 'launch', label: 'Fargate' },
  { id: 'alb', dimension: 'balance', label: 'ALB' },
  { id: 'ecs-cli', dimension: 'deploy', label: 'ecs-cli' },
  { id: 'cloudformation', dimension: 'deploy', label: 'CloudFormation' },
] as const;
const WITH_CLI = { launch: 'fargate', balance: 'alb', deploy: 'ecs-cli' };

test('a tie of two deploy methods is one line, not two formulas', () => {
  const tie = [{ ...WITH_CLI, deploy: 'cloudformation' }, WITH_CLI];
  expect(mergedFormula(OPTIONS, tie)).toBe('Fargate × ALB × CloudFormation/ecs-cli');
});

test('one combination is the talk’s formula', () => {
  expect(mergedFormula(OPTIONS, [WITH_CLI])).toBe('Fargate × ALB × ecs-cli');
});
