import { useEffect, useMemo, useReducer } from 'react';
import { backOffMs } from '#components/rooms/live/back-off.ts';
import { callRoom } from '#components/rooms/live/call-room.ts';
import { newId } from '#components/rooms/new-id.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Level } from '#lib/rooms/room.ts';
import type { Own } from '#lib/rooms/snapshot.ts';
import { type Outcome, openVoteQueue } from './vote-queue.ts';

/** What was chosen here and is not yet in what the server says of oneself. */
type Chosen = { level: Level; state: 'sending' | Outcome['kind']; message?: string };
type Votes = Readonly<Record<string, Chosen>>;
type Change = { requirement: string; chosen: Chosen } | { heard: Own | null };

function change(votes: Votes, done: Change): Votes {
  if ('requirement' in done) return { ...votes, [done.requirement]: done.chosen };
  // What the server says counts, but not over an answer that is still on its way.
  return Object.fromEntries(Object.entries(votes).filter(([, { state }]) => state !== 'saved'));
}

const pause = (attempt: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, backOffMs(attempt, Math.random()));
    addEventListener('online', done);
  });

/** The votes of this phone: shown as soon as they are chosen, sent until the server has them. */
export function useVotes(own: Own | null, token: string) {
  const { code, locale, words } = useRoomPlace();
  const [votes, tell] = useReducer(change, {});
  const queue = useMemo(
    () =>
      openVoteQueue({
        newId,
        wait: pause,
        send: async (cast): Promise<Outcome> => {
          const body = { type: 'vote', ...cast };
          const path = `/api/rooms/${code}/commands`;
          const answer = await callRoom(path, { method: 'POST', body, key: token, locale });
          if (answer.isOk) return { kind: 'saved' };
          const { status, message } = answer.refused;
          return status === 0 || status >= 500 || status === 429
            ? { kind: 'unreached' }
            : { kind: 'refused', message: message || words.failed };
        },
        tell: ({ requirement, level }, outcome) => {
          const message = outcome.kind === 'refused' ? { message: outcome.message } : {};
          tell({ requirement, chosen: { level, state: outcome.kind, ...message } });
        },
      }),
    [code, token, locale, words],
  );
  useEffect(() => tell({ heard: own }), [own]);
  const choose = (requirement: string, level: Level) => {
    tell({ requirement, chosen: { level, state: 'sending' } });
    queue.cast(requirement, level);
  };
  return { votes, choose };
}
