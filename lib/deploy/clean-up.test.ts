import { expect, test } from 'vitest';
import type { Ask } from './ask.ts';
import { cleanUp } from './clean-up.ts';
import type { Line } from './entry.ts';
import { foldLine } from './facts.ts';

const at = '2026-11-22T00:00:00.000Z';
const target = { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' };
const request = { id: 'a', target, stackName: 'web', template: '', parameters: [], tags: [], secretKeys: [] };
const LINES: Line[] = [
  { type: 'requested', request, capabilities: [], roles: [], notes: [], sequence: 1, at },
  { type: 'planned', plan: { changeSetType: 'CREATE', isOwnStack: true }, sequence: 2, at },
  { type: 'intended', call: 'create-change-set', sequence: 3, at },
  { type: 'change-set-made', stackId: 'arn:stack', changeSetId: 'arn:set', sequence: 4, at },
];

/** AWS's answers as they can be right after another run joined the stack: its change set is not listed yet. */
function staleAsk(): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const answer = { Summaries: [], Stacks: [{ StackName: 'web', StackStatus: 'REVIEW_IN_PROGRESS' }] };
  const ask = async (action: string) => {
    asked.push(action);
    return answer;
  };
  return { ask: ask as unknown as Ask, asked };
}

test.each([
  [true, 0],
  [false, 1],
])('an empty stack that another open run works with (%s) is deleted %i times', async (isShared, count) => {
  const [first, ...others] = LINES;
  if (!first) throw new Error('no line');
  const { ask, asked } = staleAsk();
  await cleanUp(ask, others.reduce(foldLine, foldLine(undefined, first)), () => isShared);
  expect(asked.filter((action) => action === 'DeleteStack')).toHaveLength(count);
});
