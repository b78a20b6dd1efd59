import { expect, test } from 'vitest';
import { type Cast, type Outcome, openVoteQueue } from './vote-queue.ts';

/** A server that answers when the test says so. */
function desk() {
  const sent: Cast[] = [];
  const told: string[] = [];
  const replies: ((outcome: Outcome) => void)[] = [];
  let ids = 0;
  const queue = openVoteQueue({
    send: (cast) => {
      sent.push(cast);
      return new Promise((resolve) => replies.push(resolve));
    },
    wait: async () => {},
    tell: ({ requirement, level }, { kind }) => told.push(`${requirement} ${level} ${kind}`),
    newId: () => `c${++ids}`,
  });
  const reply = async (kind: 'saved' | 'unreached') => {
    replies.shift()?.({ kind });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...queue, sent, told, reply };
}

test('a vote that did not arrive is sent again under the same id', async () => {
  const { cast, sent, told, reply } = desk();
  cast('tear-down', 'must');
  await reply('unreached');
  await reply('saved');
  expect(sent.map(({ commandId }) => commandId)).toEqual(['c1', 'c1']);
  expect(told).toEqual(['tear-down must unreached', 'tear-down must saved']);
});

test('who changes an answer while it is on its way is heard last', async () => {
  const { cast, sent, told, reply } = desk();
  cast('tear-down', 'must');
  cast('tear-down', 'could');
  expect(sent).toHaveLength(1);
  await reply('saved');
  await reply('saved');
  expect(sent.map(({ level }) => level)).toEqual(['must', 'could']);
  expect(told).toEqual(['tear-down could saved']);
});

test('an answer that was changed while the first did not arrive is the one that is shown', async () => {
  const { cast, told, reply } = desk();
  cast('tear-down', 'must');
  cast('tear-down', 'could');
  await reply('unreached');
  await reply('saved');
  expect(told).toEqual(['tear-down could unreached', 'tear-down could saved']);
});

test('answers given without a connection all arrive, the newest of each', async () => {
  const { cast, sent, reply } = desk();
  cast('tear-down', 'must');
  cast('svc-to-svc', 'could');
  cast('svc-to-svc', 'none');
  await reply('unreached');
  await reply('saved');
  await reply('saved');
  expect(sent.map(({ requirement, level }) => `${requirement}.${level}`)).toEqual([
    'tear-down.must',
    'tear-down.must',
    'svc-to-svc.none',
  ]);
});
