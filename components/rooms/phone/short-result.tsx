'use client';
import type { ReactNode } from 'react';
import { ConsentStrip } from '#components/rooms/result/consent-strip.tsx';
import { First, FlipLine, NamedPick, OwnWinners, Why } from '#components/rooms/result/result-parts.tsx';
import type { RoomResult } from '#components/rooms/result/room-result.ts';
import { TakeAlong } from '#components/rooms/result/take-along.tsx';
import { useResult } from '#components/rooms/result/use-result.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

function Head({ result }: { result: RoomResult }) {
  const { first, rival } = useRoomPlace().words.result;
  return (
    <section aria-label={first}>
      <h2 className="text-soft">{first}</h2>
      <p className="font-bold text-2xl leading-snug">
        <First result={result} />
      </p>
      {result.ranking.rival !== null && (
        <p className="mt-1">
          {rival}: <NamedPick result={result} id={result.ranking.rival} />
        </p>
      )}
    </section>
  );
}

function Rest({ result, room }: { result: RoomResult; room: Snapshot }) {
  const { own, flip } = useRoomPlace().words.result;
  return (
    <>
      <Why result={result} />
      {result.ownWinners.length > 0 && (
        <section aria-label={own}>
          <h3 className="font-bold">{own}</h3>
          <OwnWinners result={result} />
        </section>
      )}
      <section aria-label={flip}>
        <h3 className="font-bold">{flip}</h3>
        <p>
          <FlipLine result={result} />
        </p>
      </section>
      <ConsentStrip consents={room.consents} />
      <TakeAlong result={result} />
    </>
  );
}

/** The result in short: what is first, why, what would change it. `children`: what is asked about it. */
export function ShortResult({ room, children }: { room: Snapshot; children?: ReactNode }) {
  const { words } = useRoomPlace();
  // Not at every consent of another: a thousand phones would ask each time.
  const result = useResult(room.since);
  return (
    <div className="space-y-5">
      {room.phase === 'closed' && <p className="font-bold">{words.phone.closed}</p>}
      {result ? <Head result={result} /> : <p role="status">{words.loading}</p>}
      {children}
      {result && <Rest result={result} room={room} />}
    </div>
  );
}
