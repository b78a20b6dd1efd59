import { expect, test } from 'vitest';
import type { Line } from './entry.ts';
import { type Facts, foldLine } from './facts.ts';

const REQUEST = {
  id: 'run-1',
  target: { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' },
  stackName: 'web-dev',
  template: '{}',
  parameters: [],
  secretKeys: [],
  tags: [],
};
const at = (sequence: number) => `2026-11-23T04:0${sequence}:00.000Z`;
const folded = (entries: readonly Line[]) =>
  entries.reduce<Facts | undefined>((facts, line) => foldLine(facts, line), undefined)?.view;

const BEGINNING: Line[] = [
  { type: 'requested', request: REQUEST, capabilities: [], roles: [], notes: [], sequence: 1, at: at(1) },
  { type: 'reviewed', changes: [], sequence: 2, at: at(2) },
  { type: 'ordered', operation: { kind: 'execute', token: 'ex-run-1', after: null }, sequence: 3, at: at(3) },
];

test('a run knows when its operation was ordered, also when a later process reads it from the journal', () => {
  expect(folded(BEGINNING.slice(0, 2))?.startedAt).toBeUndefined();
  expect(folded([...BEGINNING, { type: 'sent', sequence: 4, at: at(4) }])?.startedAt).toBe(at(3));
  const deletion: Line = {
    type: 'ordered',
    operation: { kind: 'delete', token: 'del-run-1', after: null },
    sequence: 6,
    at: at(6),
  };
  const ended: Line = { type: 'ended', state: 'succeeded', sequence: 5, at: at(5) };
  expect(folded([...BEGINNING, ended, deletion])?.startedAt).toBe(at(6));
});
