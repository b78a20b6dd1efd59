import { expect, test } from 'vitest';
import { changesByVerb, verbOf } from './change-groups.ts';

test.each([
  ['Add', null, 'add'],
  ['Remove', null, 'remove'],
  ['Modify', 'True', 'replace'],
  ['Modify', 'Conditional', 'maybe'],
  ['Modify', 'False', 'change'],
  ['Dynamic', null, 'other'],
])('%s with replacement %s is to %s', (action, replacement, verb) => {
  expect(verbOf({ action, replacement })).toBe(verb);
});

test('what is lost stands before what is new', () => {
  const change = (action: string) => ({
    action,
    logicalId: action,
    type: 'AWS::SNS::Topic',
    replacement: null,
    description: '',
  });
  expect(changesByVerb([change('Add'), change('Remove')]).map(([verb]) => verb)).toEqual(['remove', 'add']);
});
