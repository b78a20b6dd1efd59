'use client';
import { fill } from '#lib/i18n/locale.ts';
import { LEVELS, type Level } from '#lib/rooms/room.ts';
import type { Counts } from '#lib/rooms/snapshot.ts';
import { LEVEL_LOOK } from './level-look.ts';
import { LevelShape } from './level-shape.tsx';
import { useRoomPlace } from './room-context.tsx';

type VoteStripProps = { name: string; counts: Counts; own?: Level | null };

/** How many said what, as one strip: a part as wide as its people are many, with shape, letter and number. */
export function VoteStrip({ name, counts, own = null }: VoteStripProps) {
  const { words } = useRoomPlace();
  const said = LEVELS.map((level, index) => ({ level, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  if (said.length === 0) return <p className="text-soft">{words.noVotes}</p>;
  return (
    <ul aria-label={name} className="flex w-full gap-[0.15em]">
      {said.map(({ level, count }) => (
        <li
          key={level}
          // Set by script, which the policy allows; nothing of this is rendered on the server.
          style={{ flexGrow: count }}
          className={`flex min-w-0 basis-[3.1em] items-center justify-center gap-[0.3em] rounded-sm border px-[0.2em] py-[0.15em] font-bold tabular-nums ${level === own ? 'border-2 border-ink' : 'border-edge'} ${LEVEL_LOOK[level].segment}`}
        >
          <LevelShape level={level} />
          <span aria-hidden="true" className="whitespace-nowrap">
            {LEVEL_LOOK[level].letter} {count}
          </span>
          <span className="sr-only">{fill(words.countOf, { level: words.level[level], count })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Which shape and letter stands for which level. */
export function LevelKey() {
  const { words } = useRoomPlace();
  return (
    <ul className="flex flex-wrap gap-x-[1.2em] gap-y-1">
      {LEVELS.map((level) => (
        <li key={level} className="flex items-center gap-[0.4em]">
          <LevelShape level={level} />
          <span>
            <b>{LEVEL_LOOK[level].letter}</b> {words.level[level]}
          </span>
        </li>
      ))}
    </ul>
  );
}
