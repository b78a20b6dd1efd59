import type { Level } from '#lib/rooms/room.ts';
import { LEVEL_LOOK } from './level-look.ts';

/** The shape of a level, in the colour of the text around it. */
export function LevelShape({ level }: { level: Level }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="inline-block size-[0.7em] shrink-0">
      <path d={LEVEL_LOOK[level].path} fill="currentColor" />
    </svg>
  );
}
