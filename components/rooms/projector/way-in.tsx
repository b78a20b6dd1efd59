'use client';
import { SpacedCode, useJoinLink } from '#components/rooms/join-link.tsx';
import { PeopleCount } from '#components/rooms/people-count.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** How to come in, on screen all the time: who is late joins without asking. */
export function WayIn({ room, isLarge }: { room: Snapshot; isLarge: boolean }) {
  const { code, words } = useRoomPlace();
  const { link, shown } = useJoinLink();
  return (
    <aside aria-label={words.projector.join} className="flex flex-col gap-[0.4em] text-center">
      <div
        className={`mx-auto w-full overflow-hidden rounded-md border border-line ${isLarge ? 'max-w-[18em]' : 'max-w-[11.5em]'}`}
      >
        <QrCode text={link} label={fill(words.lead.qr, { link })} />
      </div>
      <p className={`font-bold leading-tight ${isLarge ? 'text-[2.4em]' : 'text-[1.5em]'}`}>
        <SpacedCode code={code} />
      </p>
      <p className={`break-words leading-tight ${isLarge ? 'text-[1.3em]' : ''}`}>
        {shown.slice(0, shown.indexOf('/'))}
        <wbr />
        {shown.slice(shown.indexOf('/'))}
      </p>
      <p className="mt-[0.5em] tabular-nums">
        <PeopleCount people={room.people} />
      </p>
    </aside>
  );
}
