import { expect, test } from 'vitest';
import { SHEETS } from './bill.fixture.ts';
import { kindOf } from './kinds.ts';

test('every price is of a kind', () => {
  for (const { id } of SHEETS.flatMap(({ prices }) => prices)) expect(() => kindOf(id)).not.toThrow();
  expect(() => kindOf('quantum-hour')).toThrow('quantum-hour');
});

test.each([
  ['fargate-vcpu', 'compute'],
  ['ec2/t3.medium', 'compute'],
  ['alb-lcu', 'entry'],
  ['api-requests', 'entry'],
  ['nat-gb', 'network'],
  ['endpoint-hour', 'network'],
  ['public-ipv4', 'network'],
  ['logs-in', 'watch'],
  ['kms-key', 'guard'],
])('%s belongs to %s', (id, kind) => {
  expect(kindOf(id)).toBe(kind);
});
