'use client';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { LevelKey, VoteStrip } from '#components/rooms/vote-strip.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Own, Snapshot } from '#lib/rooms/snapshot.ts';

/** How the room has voted, one's own answer framed; what is talked about first. */
export function Revealed({ room, own }: { room: Snapshot; own: Own | null }) {
  const { words, requirementOf } = useRoomPlace();
  const { requirement: current, requirements, counts } = room;
  const shown = current === null ? requirements : [current];
  return (
    <>
      {current !== null && <p className="text-soft text-sm">{words.phone.talk}</p>}
      <div className="space-y-5">
        {shown.map((requirement) => {
          const level = own?.votes[requirement] ?? null;
          const { name, ask } = requirementOf(requirement);
          return (
            <section key={requirement} aria-label={name}>
              <h2 className={current === null ? 'font-bold' : 'font-bold text-2xl'}>{name}</h2>
              {current !== null && <p className="mt-1 mb-3">{ask}</p>}
              <div className="mt-1">
                <VoteStrip name={name} counts={counts?.[requirements.indexOf(requirement)] ?? []} own={level} />
              </div>
              <p className="mt-1 text-soft text-sm">
                {level ? fill(words.phone.yours, { level: words.level[level] }) : words.phone.notYours}
              </p>
            </section>
          );
        })}
      </div>
      <div className="mt-5 text-soft text-sm">
        <LevelKey />
      </div>
      <p className="mt-4">{current === null ? words.phone.waitNext : words.phone.ends}</p>
    </>
  );
}
