'use client';
import { LevelShape } from '#components/rooms/level-shape.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Level } from '#lib/rooms/room.ts';

type VoteOverviewProps = {
  requirements: readonly string[];
  levelOf: (requirement: string) => Level | null;
  onOpen: (index: number) => void;
};

/** All answers of this phone; each leads back to its question. */
export function VoteOverview({ requirements, levelOf, onOpen }: VoteOverviewProps) {
  const { words, requirementOf } = useRoomPlace();
  const open = requirements.filter((requirement) => levelOf(requirement) === null).length;
  return (
    <>
      <h2 className="font-bold text-2xl">{words.phone.overview}</h2>
      <p className="mt-1">{open === 0 ? words.phone.all : fill(words.phone.some, { count: open })}</p>
      <ul className="mt-3">
        {requirements.map((requirement, index) => {
          const level = levelOf(requirement);
          const { name } = requirementOf(requirement);
          return (
            <li key={requirement} className="border-line border-t">
              <button
                type="button"
                aria-label={`${fill(words.phone.change, { requirement: name })}: ${level ? words.level[level] : words.phone.notYours}`}
                className="flex min-h-12 w-full items-center justify-between gap-3 text-left hover:bg-sunken"
                onClick={() => onOpen(index)}
              >
                <span>{name}</span>
                {level ? (
                  <b className="flex shrink-0 items-center gap-2">
                    {words.level[level]} <LevelShape level={level} />
                  </b>
                ) : (
                  <span className="shrink-0 text-soft">—</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
