'use client';
import { useEffect } from 'react';
import { useRoom } from '#components/rooms/live/use-room.ts';
import { LostNotice, NoRoom, Waiting } from '#components/rooms/notices.tsx';
import { RoomBar } from '#components/rooms/room-bar.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Own, Snapshot } from '#lib/rooms/snapshot.ts';
import { ConsentForm } from './consent-form.tsx';
import { DoubtForm } from './doubt-form.tsx';
import { JoinForm } from './join-form.tsx';
import { Lobby } from './lobby.tsx';
import { OwnPlace } from './own-place.tsx';
import { Revealed } from './revealed.tsx';
import { ShortResult } from './short-result.tsx';
import { usePlace } from './use-place.ts';
import { Revote, VoteSteps } from './vote-steps.tsx';

type PhoneViewProps = {
  token: string | null;
  onJoined: (token: string) => void;
  /** The room knows no such token: that of another room, or one that was typed wrong. */
  onUnknown: () => void;
};
type InRoom = { room: Snapshot; own: Own | null; token: string };

function Screen({ room, own, token }: InRoom) {
  const { phase, requirement } = room;
  switch (phase) {
    case 'lobby':
      return <Lobby room={room} />;
    case 'vote':
      return <VoteSteps room={room} own={own} token={token} />;
    case 'revote':
      return <Revote room={room} own={own} token={token} requirement={requirement ?? ''} />;
    case 'consent':
      return (
        <ShortResult room={room}>
          <ConsentForm own={own} token={token} />
        </ShortResult>
      );
    case 'result':
    case 'closed':
      return <ShortResult room={room} />;
    default:
      return <Revealed room={room} own={own} />;
  }
}

const IS_DOUBTABLE = new Set(['revealed', 'discuss', 'result', 'consent']);

/** The room on a phone: one thing to do at a time. */
export function PhoneView({ token, onJoined, onUnknown }: PhoneViewProps) {
  const { code, words } = useRoomPlace();
  const watched = useRoom(code, 'phone', token);
  const { snapshot: room, own, isLost, isGone, refused } = watched;
  const place = usePlace(room && `${token === null} ${room.phase}`);
  const isUnknown = token !== null && refused?.code === 'room-key';
  useEffect(() => {
    if (isUnknown) onUnknown();
  }, [isUnknown, onUnknown]);
  if (isGone) return <NoRoom message={words.gone} />;
  if (refused && !room) return <NoRoom message={refused.message || words.gone} />;
  if (!room) return <Waiting isLost={isLost} />;
  const isClosed = room.phase === 'closed';
  return (
    <>
      <RoomBar phase={words.phases[room.phase]} />
      <div ref={place} tabIndex={-1} className="mx-auto max-w-[40rem] px-4 py-5 outline-none sm:px-6">
        <LostNotice isLost={isLost} />
        {token === null && !isClosed ? (
          <JoinForm onJoined={onJoined} />
        ) : (
          <Screen room={room} own={own} token={token ?? ''} />
        )}
        {token !== null && !isClosed && (
          <div className="mt-10 space-y-2 border-line border-t pt-4">
            {IS_DOUBTABLE.has(room.phase) && <DoubtForm room={room} token={token} />}
            <OwnPlace own={own} token={token} />
          </div>
        )}
      </div>
    </>
  );
}
