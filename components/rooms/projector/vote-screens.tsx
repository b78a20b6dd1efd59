'use client';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { LevelKey, VoteStrip } from '#components/rooms/vote-strip.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { LEVELS } from '#lib/rooms/room.ts';
import type { Counts, Snapshot } from '#lib/rooms/snapshot.ts';
import { Progress } from './progress.tsx';

/** More lines than this do not fit at a size that the back row reads. */
const LINES_MAX = 8;
const BIG = 'font-bold text-[2em] leading-tight';

/** Rows take the height that is there, up to what still holds together. */
const ROWS = 'grid min-h-0 grow auto-rows-[minmax(min-content,2.6em)] content-start';

/** Few lines are set larger. */
const sizeOf = (requirements: readonly string[]) => (requirements.length <= 5 ? 'text-[1.6em]' : 'text-[1.2em]');

/** So many that do not fit are counted, not shown. */
function More({ count }: { count: number }) {
  const { words } = useRoomPlace();
  return count > 0 ? <p className="text-soft">{fill(words.projector.more, { count })}</p> : null;
}

/** Before the vote: what it will be about. */
export function LobbyScreen({ room }: { room: Snapshot }) {
  const { words, requirementOf } = useRoomPlace();
  return (
    <>
      <h2 className={BIG}>{words.projector.lobby}</h2>
      <ul className={`mt-[0.5em] leading-tight ${ROWS} ${sizeOf(room.requirements)}`}>
        {room.requirements.slice(0, LINES_MAX).map((requirement) => (
          <li key={requirement} className="content-center border-line border-t py-[0.2em]">
            {requirementOf(requirement).name}
          </li>
        ))}
      </ul>
      <More count={room.requirements.length - LINES_MAX} />
    </>
  );
}

/** During the vote: who has answered is counted, what is hidden. */
export function VoteScreen({ room }: { room: Snapshot }) {
  const { words, requirementOf } = useRoomPlace();
  const { requirements, voted, people } = room;
  return (
    <>
      <h2 className={BIG}>{words.projector.voteTitle}</h2>
      <p className="mt-[0.3em] text-soft">{words.projector.silent}</p>
      <ul className={`mt-[0.4em] ${ROWS} ${sizeOf(requirements)}`}>
        {requirements.slice(0, LINES_MAX).map((requirement, index) => (
          <li
            key={requirement}
            className="grid grid-cols-[minmax(0,1fr)_22%_auto] items-center gap-x-[1em] border-line border-t py-[0.2em] leading-tight"
          >
            <span>{requirementOf(requirement).name}</span>
            <Progress voted={voted[index] ?? 0} people={people.inRoom} />
            <span className="tabular-nums">
              {fill(words.projector.voted, { voted: voted[index] ?? 0, people: people.inRoom })}
            </span>
          </li>
        ))}
      </ul>
      <More count={requirements.length - LINES_MAX} />
    </>
  );
}

/** All votes at once, what is worth talking about first. */
export function RevealedScreen({ room }: { room: Snapshot }) {
  const { words, requirementOf } = useRoomPlace();
  const { requirements, counts, result } = room;
  const first = (result?.discussFirst ?? []).map(({ requirement }) => requirement).slice(0, 3);
  const others = requirements.filter((requirement) => !first.includes(requirement));
  const isSilent = room.voted.every((count) => count === 0);
  const agreed = isSilent ? words.projector.nobody : words.result.agreed;
  const headline = first.length > 0 ? words.projector.differ : agreed;
  const row = (requirement: string) => (
    <li
      key={requirement}
      className={`grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-center gap-x-[1em] border-line border-t leading-tight ${requirements.length <= 5 ? 'py-[0.4em]' : 'py-[0.2em]'}`}
    >
      <span>{requirementOf(requirement).name}</span>
      <VoteStrip name={requirementOf(requirement).name} counts={counts?.[requirements.indexOf(requirement)] ?? []} />
    </li>
  );
  return (
    <>
      <h2 className="font-bold text-[1.5em] leading-tight">{headline}</h2>
      <ul className={`mt-[0.3em] ${sizeOf(requirements)}`}>{first.map(row)}</ul>
      {others.length > 0 && first.length > 0 && <h3 className="mt-[0.7em] font-bold">{words.projector.agreed}</h3>}
      <ul className={`mt-[0.2em] ${sizeOf(requirements)}`}>{others.slice(0, LINES_MAX - first.length).map(row)}</ul>
      <More count={others.length - (LINES_MAX - first.length)} />
      <div className="mt-[0.7em]">
        <LevelKey />
      </div>
    </>
  );
}

/** The two answers that are furthest apart. */
function endsOf(counts: Counts): [number, number] | null {
  // Abstaining, the last, is no end.
  const said = counts.slice(0, -1).flatMap((count, index) => (count > 0 ? [index] : []));
  const [from, to] = [said[0], said.at(-1)];
  return from === undefined || to === undefined || from === to ? null : [from, to];
}

/** One requirement, talked about: the strip, and who speaks first. */
export function DiscussScreen({ room, requirement }: { room: Snapshot; requirement: string }) {
  const { words, requirementOf } = useRoomPlace();
  const { name, ask } = requirementOf(requirement);
  const counts = room.counts?.[room.requirements.indexOf(requirement)] ?? [];
  const ends = endsOf(counts)?.map((index) => words.level[LEVELS[index] ?? 'none']);
  return (
    <>
      <h2 className="font-bold text-[2.8em] leading-tight">{name}</h2>
      <p className="mt-[0.5em] text-[1.4em]">{ask}</p>
      <div className="mt-[1em] text-[2.4em]">
        <VoteStrip name={name} counts={counts} />
      </div>
      <div className="mt-[0.9em] text-[1.15em]">
        <LevelKey />
      </div>
      {ends && (
        <p className="mt-[0.9em] font-bold text-[1.8em] leading-snug">
          {fill(words.projector.ends, { ends: ends.join(words.projector.and) })}
        </p>
      )}
    </>
  );
}

/** One requirement, voted on again. */
export function RevoteScreen({ room, requirement }: { room: Snapshot; requirement: string }) {
  const { words, requirementOf } = useRoomPlace();
  const { name, ask } = requirementOf(requirement);
  const voted = room.voted[room.requirements.indexOf(requirement)] ?? 0;
  return (
    <>
      <p className="text-[1.3em] text-soft">{words.projector.again}</p>
      <h2 className="font-bold text-[2.8em] leading-tight">{name}</h2>
      <p className="mt-[0.5em] text-[1.4em]">{ask}</p>
      <p className="mt-[1em] text-[1.8em] tabular-nums">{fill(words.votedOf, { voted, people: room.people.inRoom })}</p>
      <div className="mt-[0.4em] text-[2em]">
        <Progress voted={voted} people={room.people.inRoom} />
      </div>
    </>
  );
}
