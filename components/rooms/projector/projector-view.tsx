'use client';
import { moveWords } from '#components/rooms/lead/move-words.ts';
import { ADVICE_MINUTES, movesOf } from '#components/rooms/lead/next-step.ts';
import { PhaseClock } from '#components/rooms/lead/phase-clock.tsx';
import { useRoom } from '#components/rooms/live/use-room.ts';
import { NoRoom, Waiting } from '#components/rooms/notices.tsx';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { ConsentScreen, ResultScreen } from './result-screens.tsx';
import { useWakeLock } from './use-wake-lock.ts';
import { DiscussScreen, LobbyScreen, RevealedScreen, RevoteScreen, VoteScreen } from './vote-screens.tsx';
import { WayIn } from './way-in.tsx';

/** Before the vote the code is what matters: a camera at the back reads it only where it is large. */
const WIDE_WAY_IN = 'lg:grid-cols-[minmax(0,1fr)_19em]';
const SLIM_WAY_IN = 'lg:grid-cols-[minmax(0,1fr)_11.5em]';

function Screen({ room }: { room: Snapshot }) {
  const { phase, requirement } = room;
  switch (phase) {
    case 'lobby':
      return <LobbyScreen room={room} />;
    case 'vote':
      return <VoteScreen room={room} />;
    case 'revealed':
      return <RevealedScreen room={room} />;
    case 'discuss':
      return <DiscussScreen room={room} requirement={requirement ?? ''} />;
    case 'revote':
      return <RevoteScreen room={room} requirement={requirement ?? ''} />;
    case 'result':
      return <ResultScreen room={room} />;
    default:
      return <ConsentScreen room={room} />;
  }
}

/** The one control of the big screen, where this browser holds the key. */
function NextButton({ room, leading }: { room: Snapshot; leading: string }) {
  const { words, requirementOf } = useRoomPlace();
  const { isBusy, refused, send } = useCommand(leading);
  const { next } = movesOf(room);
  if (!next) return null;
  const { to, requirement } = next;
  return (
    <div className="text-right">
      <Button
        className="text-[1em]"
        aria-disabled={isBusy}
        onClick={() => send({ type: 'phase', to, ...(requirement && { requirement }) })}
      >
        {moveWords(next, words, (id) => requirementOf(id).name)}
      </Button>
      <Refusal refused={refused} />
    </div>
  );
}

/** The room on the big screen: light in a lit hall whatever theme its browser has, large, without names and without scrolling. */
export function ProjectorView({ leading }: { leading: string | null }) {
  return (
    <div data-theme="light" className="min-h-dvh bg-ground text-ink">
      <Projected leading={leading} />
    </div>
  );
}

function Projected({ leading }: { leading: string | null }) {
  const { code, words } = useRoomPlace();
  const { snapshot: room, clockAheadMs, isLost, isGone, refused } = useRoom(code, 'projector', leading);
  useWakeLock();
  if (isGone) return <NoRoom message={words.gone} />;
  if (refused && !room) return <NoRoom message={refused.message || words.gone} />;
  if (!room) return <Waiting isLost={isLost} />;
  return (
    <div className="flex min-h-dvh flex-col gap-[0.6em] px-[1.5em] py-[0.8em] text-[max(1rem,min(1.6vw,2.85vh))] leading-normal lg:h-dvh lg:overflow-hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-[1em]">
        <h1>
          <span lang="ja" className="font-bold">
            <span className="text-seal">最強</span>のECS
          </span>{' '}
          · {fill(words.room, { code })} · <b role="status">{words.phases[room.phase]}</b>
        </h1>
        {room.phase !== 'closed' && (
          <PhaseClock since={room.since} clockAheadMs={clockAheadMs} adviceMinutes={ADVICE_MINUTES[room.phase]} />
        )}
      </div>
      {isLost && (
        <p role="status" className="rounded-md border-2 border-edge border-dashed px-[0.5em]">
          {words.lost}
        </p>
      )}
      <div className={`grid min-h-0 grow gap-[1.5em] ${room.phase === 'lobby' ? WIDE_WAY_IN : SLIM_WAY_IN}`}>
        <div className="flex min-h-0 min-w-0 flex-col">
          <Screen room={room} />
        </div>
        <WayIn room={room} isLarge={room.phase === 'lobby'} />
      </div>
      {leading !== null && <NextButton room={room} leading={leading} />}
    </div>
  );
}
