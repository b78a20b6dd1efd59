'use client';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { useRoomPlace } from './room-context.tsx';

/** How many have joined, and how many of them are away. */
export function PeopleCount({ people: { inRoom, away } }: Pick<Snapshot, 'people'>) {
  const { words } = useRoomPlace();
  return (
    <>
      {fill(words.inRoom, { count: inRoom })}
      {away > 0 && ` · ${fill(words.awayCount, { count: away })}`}
    </>
  );
}
