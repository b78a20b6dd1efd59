import { expect, test } from 'vitest';
import { proofRows } from './proved.ts';
import { theProof } from './read.ts';

const date = '2026-11-22';
const [ALB, NLB] = ['fargate.alb.cloudformation', 'fargate.api-gateway-nlb.cloudformation'];

test('a row counts for each tool the bundles that passed, of all that there are', () => {
  const rows = proofRows({
    tools: [
      { id: 'guard', name: 'Guard rules', date },
      { id: 'deployed', name: 'deployed locally', date },
    ],
    bundles: [
      { combination: ALB, variant: 'plain', passedBy: ['guard', 'deployed'], acknowledged: 3 },
      { combination: ALB, variant: 'discovery', passedBy: ['guard'], acknowledged: 5 },
      { combination: NLB, variant: 'plain', passedBy: [], acknowledged: 1 },
    ],
  });
  expect(rows).toEqual([
    { combination: ALB, bundles: 2, passed: [2, 1], acknowledgedMax: 5 },
    { combination: NLB, bundles: 1, passed: [0, 0], acknowledgedMax: 1 },
  ]);
});

test('no tool passed more bundles than there are, and every combination has a bundle', () => {
  const rows = proofRows(theProof());
  expect(rows).toHaveLength(12);
  for (const { bundles, passed } of rows) expect(Math.max(...passed)).toBeLessThanOrEqual(bundles);
});
