import { expect, test } from 'vitest';
import { zonesOf } from './path-zones.ts';

const fargate = { dimension: 'launch' as const, hops: [{ label: 'Fargate task', place: 'task' as const }] };

test('a request goes from the client through the public subnets to a task in the private ones', () => {
  const alb = {
    dimension: 'balance' as const,
    hops: [
      { label: 'Client', place: 'client' as const },
      { label: 'ALB', place: 'public' as const },
    ],
  };
  const zones = zonesOf([fargate, alb], new Set(), 'Client');
  expect(zones.map(({ place, stops }) => [place, stops.map(({ label }) => label)])).toEqual([
    ['client', ['Client']],
    ['public', ['ALB']],
    ['private', ['Fargate task']],
  ]);
});

test('steps of a deployment are no stops of a request', () => {
  const stack = { dimension: 'deploy' as const, hops: [{ label: 'Stack', place: 'deploy' as const }] };
  expect(zonesOf([fargate, stack], new Set(), 'Client')).toHaveLength(1);
});

test('a name that no one outside can resolve is drawn as a broken edge behind the client', () => {
  const name = { dimension: 'balance' as const, hops: [{ label: 'Cloud Map name', place: 'private' as const }] };
  const [outside, inside] = zonesOf([fargate, name], new Set(['balance']), 'Client');
  expect(outside?.stops[0]).toMatchObject({ label: 'Client', isBroken: false });
  expect(inside?.stops.map(({ label, isBroken }) => [label, isBroken])).toEqual([
    ['Cloud Map name', true],
    ['Fargate task', false],
  ]);
});
