'use client';
import { PeopleCount } from '#components/rooms/people-count.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** Before the vote: that one is in, with how many, and what will be asked. */
export function Lobby({ room: { people, requirements } }: { room: Snapshot }) {
  const { words, requirementOf } = useRoomPlace();
  return (
    <>
      <p className="font-bold text-2xl">{words.phone.in}</p>
      <p className="mt-1">{words.phone.wait}</p>
      <p className="mt-1 text-soft tabular-nums">
        <PeopleCount people={people} />
      </p>
      <h2 className="mt-6 font-bold">{words.phone.about}</h2>
      <ul className="mt-1">
        {requirements.map((requirement) => (
          <li key={requirement} className="border-line border-t py-2">
            {requirementOf(requirement).name}
          </li>
        ))}
      </ul>
    </>
  );
}
