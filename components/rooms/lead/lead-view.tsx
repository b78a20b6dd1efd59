'use client';
import { useRoom } from '#components/rooms/live/use-room.ts';
import { LostNotice, NoRoom, Waiting } from '#components/rooms/notices.tsx';
import { PeopleCount } from '#components/rooms/people-count.tsx';
import { RoomBar } from '#components/rooms/room-bar.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { Collected } from './collected.tsx';
import { DeleteRoom } from './delete-room.tsx';
import { Invite } from './invite.tsx';
import { LeadResult } from './lead-result.tsx';
import { NextCard } from './next-card.tsx';
import { People } from './people.tsx';
import { RequirementList } from './requirement-list.tsx';

type LeadViewProps = {
  /** The facilitator's key, or the token of a participant who leads, too. */
  leading: string | null;
  isKeyKept: boolean;
};

const HAS_RESULT = new Set(['result', 'consent', 'closed']);

/** The room as who leads it sees it: what to do next, who is there, what was said. */
export function LeadView({ leading, isKeyKept }: LeadViewProps) {
  const { words } = useRoomPlace();
  return leading === null ? <NoKey message={words.lead.noKey} /> : <Led leading={leading} isKeyKept={isKeyKept} />;
}

function NoKey({ message }: { message: string }) {
  const { words } = useRoomPlace();
  return (
    <>
      <NoRoom title={words.lead.title} message={message} />
      <p className="mx-auto max-w-[48rem] px-4 sm:px-6">
        <a href="?view=phone" className="underline decoration-edge">
          {words.lead.asPhone}
        </a>
      </p>
    </>
  );
}

function Led({ leading, isKeyKept }: { leading: string; isKeyKept: boolean }) {
  const { code, locale, words } = useRoomPlace();
  const { snapshot: room, clockAheadMs, isLost, isGone, refused } = useRoom(code, 'facilitator', leading);
  if (isGone) return <NoRoom message={words.gone} />;
  if (refused && !room) {
    const isKeyWrong = refused.status === 401 || refused.status === 403;
    return isKeyWrong ? <NoKey message={words.lead.noKey} /> : <NoRoom message={refused.message || words.gone} />;
  }
  if (!room) return <Waiting isLost={isLost} />;
  return (
    <>
      <RoomBar phase={words.phases[room.phase]}>
        <span role="status" className="mr-2 tabular-nums">
          <PeopleCount people={room.people} />
        </span>
      </RoomBar>
      <div className="mx-auto max-w-[110rem] px-4 py-5 sm:px-6">
        <LostNotice isLost={isLost} />
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
          <div className="min-w-0 space-y-8">
            <NextCard room={room} leading={leading} clockAheadMs={clockAheadMs} />
            {HAS_RESULT.has(room.phase) && <LeadResult room={room} />}
            <RequirementList room={room} leading={leading} />
            <Collected room={room} />
          </div>
          <div className="min-w-0 space-y-8">
            <Invite facilitatorKey={isKeyKept ? leading : null} />
            <People room={room} leading={leading} />
            <p className="flex flex-wrap items-center gap-x-5">
              <a
                href={`/${locale}/rooms/about`}
                className="inline-flex min-h-10 items-center text-sm underline decoration-edge"
              >
                {words.open.about}
              </a>
              {isKeyKept && <DeleteRoom facilitatorKey={leading} />}
            </p>
          </div>
        </div>
      </div>
    </>
  );
}
