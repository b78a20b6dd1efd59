import { expect, test } from 'vitest';
import type { Entry, Line } from './entry.ts';
import { type Facts, foldLine, tokenOf } from './facts.ts';
import { afterProblem, nextStep } from './next-step.ts';
import type { ErrorKind } from './problem.ts';

const REQUESTED: Entry = {
  type: 'requested',
  capabilities: [],
  roles: [],
  notes: [],
  request: {
    id: 'a',
    target: { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' },
    stackName: 'web',
    template: '',
    parameters: [],
    tags: [],
    secretKeys: [],
  },
};

/** What a server knows that finds these lines in a journal. */
function found(...entries: Entry[]): Facts {
  const lines: Line[] = [REQUESTED, ...entries].map((entry, index) => ({
    ...entry,
    sequence: index + 1,
    at: '2026-11-22T00:00:00.000Z',
  }));
  const [first, ...others] = lines;
  if (!first) throw new Error('no line');
  return others.reduce(foldLine, foldLine(undefined, first));
}

const PLANNED: Entry = { type: 'planned', plan: { changeSetType: 'CREATE', isOwnStack: true } };
const INTENDED: Entry = { type: 'intended', call: 'create-change-set' };
const MADE: Entry = { type: 'change-set-made', stackId: 'arn:stack', changeSetId: 'arn:set' };
const REVIEWED: Entry = { type: 'reviewed', changes: [] };
const ORDERED: Entry = { type: 'ordered', operation: { kind: 'execute', token: 'ex-a', after: 'e1' } };
const SENT: Entry = { type: 'sent' };
const ENDED: Entry = { type: 'ended', state: 'succeeded', stackStatus: 'CREATE_COMPLETE' };
const REMOVAL: Entry = { type: 'ordered', operation: { kind: 'delete', token: 'del-a', after: 'e9' } };
const NO: Entry = { type: 'withdrawn', state: 'cancelled' };
const LEFTOVER: Entry = { type: 'planned', plan: { changeSetType: 'CREATE', isOwnStack: true, leftover: 'arn:old' } };

const JOURNALS: [string, Entry[], ReturnType<typeof nextStep>][] = [
  ['nothing but the request', [], 'look'],
  ['a plan', [PLANNED], 'create-change-set'],
  ['an intent without an answer', [PLANNED, INTENDED], 'create-change-set'],
  ['a change set', [PLANNED, INTENDED, MADE], 'await-change-set'],
  ['a review', [PLANNED, INTENDED, MADE, REVIEWED], 'rest'],
  ['an order without an answer', [PLANNED, INTENDED, MADE, REVIEWED, ORDERED], 'send'],
  ['an execution', [PLANNED, INTENDED, MADE, REVIEWED, ORDERED, SENT], 'watch'],
  ['an end', [PLANNED, INTENDED, MADE, REVIEWED, ORDERED, SENT, ENDED], 'rest'],
  ['an order to delete', [PLANNED, MADE, REVIEWED, ORDERED, SENT, ENDED, REMOVAL], 'send'],
  ['a deletion', [PLANNED, MADE, REVIEWED, ORDERED, SENT, ENDED, REMOVAL, SENT], 'watch'],
  ['a no before the review', [PLANNED, INTENDED, MADE, NO], 'clean-up'],
  ['a no in the review', [PLANNED, INTENDED, MADE, REVIEWED, NO], 'clean-up'],
  ['a leftover to remove', [LEFTOVER], 'delete-leftover'],
  ['a leftover being removed', [LEFTOVER, { type: 'leftover-deleting' }], 'await-leftover'],
  ['a leftover that is gone', [LEFTOVER, { type: 'leftover-gone' }], 'create-change-set'],
];

test.each(JOURNALS)('after %s', (_, entries, step) => {
  expect(nextStep(found(...entries))).toBe(step);
});

const UNKNOWN = [PLANNED, INTENDED, MADE, REVIEWED, ORDERED];

const CONSEQUENCES: [string, Entry[], ErrorKind, ReturnType<typeof afterProblem>][] = [
  ['before the review', [PLANNED], 'denied', 'withdraw'],
  ['in another account', [PLANNED], 'account', 'fail'],
  ['in another account, with a change set in the first', [PLANNED, INTENDED], 'account', 'withdraw'],
  ['with nothing to clean up', [PLANNED, NO], 'network', 'fail'],
  ['in a clean-up', [PLANNED, INTENDED, MADE, NO], 'network', 'park'],
  ['in a clean-up', [PLANNED, INTENDED, MADE, NO], 'credentials', 'park'],
  ['after an execution that may have been taken', UNKNOWN, 'credentials', 'park'],
  ['after an execution that may have been taken', UNKNOWN, 'denied', 'park'],
  ['after an execution that may have been taken', UNKNOWN, 'clock', 'park'],
  ['after an execution that may have been taken', UNKNOWN, 'account', 'park'],
  ['after an execution that may have been taken', UNKNOWN, 'unexpected', 'park'],
  ['at an execution whose answer is unknown', [PLANNED, MADE, REVIEWED, ORDERED], 'network', 'park'],
  ['while the stack grows', [PLANNED, MADE, REVIEWED, ORDERED, SENT], 'credentials', 'park'],
  ['while the stack grows', [PLANNED, MADE, REVIEWED, ORDERED, SENT], 'denied', 'park'],
  ['while the stack grows', [PLANNED, MADE, REVIEWED, ORDERED, SENT], 'deleted', 'end'],
];

test.each(CONSEQUENCES)('trouble %s: %j %s leads to %s', (_, entries, kind, consequence) => {
  expect(afterProblem(found(...entries), { kind, reason: '' }, false)).toBe(consequence);
});

test.each([
  ['denied', 'return'],
  ['credentials', 'return'],
  ['network', 'park'],
  ['superseded', 'abandon'],
] as const)('%s at an execution that AWS says it did not take leads to %s', (kind, consequence) => {
  expect(afterProblem(found(...UNKNOWN), { kind, reason: '' }, true)).toBe(consequence);
});

test('no deletion is offered while nobody knows whether the execution was taken', () => {
  expect(found(...UNKNOWN).view.offers).not.toContain('delete');
  expect(found(...UNKNOWN, SENT).view.offers).toContain('delete');
});

test('a refused execution leaves the review, with the reason', () => {
  const facts = found(PLANNED, MADE, REVIEWED, ORDERED, { type: 'returned', error: { kind: 'denied', reason: 'no' } });
  expect(facts.view).toMatchObject({ state: 'review', error: { kind: 'denied' }, offers: ['execute', 'cancel'] });
});

test('a second deletion is another one for AWS: it has a token of its own', () => {
  const first = { kind: 'delete', token: 'del-a', after: null } as const;
  expect(tokenOf('a', 'delete', [])).toBe('del-a');
  expect(tokenOf('a', 'delete', [first])).toBe('del-a-2');
  expect(tokenOf('a', 'execute', [first])).toBe('ex-a');
});
