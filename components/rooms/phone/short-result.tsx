'use client';
import { ConsentStrip } from '#components/rooms/result/consent-strip.tsx';
import { First, FlipLine, NamedPick, OwnWinners, Why } from '#components/rooms/result/result-parts.tsx';
import { TakeAlong } from '#components/rooms/result/take-along.tsx';
import { useResult } from '#components/rooms/result/use-result.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** The result in short: what is first, why, what would change it, and what to take along. */
export function ShortResult({ room }: { room: Snapshot }) {
  const { words } = useRoomPlace();
  // Not at every consent of another: a thousand phones would ask each time.
  const result = useResult(room.since);
  if (!result) return <p role="status">{words.loading}</p>;
  const { result: own } = words;
  return (
    <div className="mt-6 space-y-5">
      {room.phase === 'closed' && <p className="font-bold">{words.phone.closed}</p>}
      <section aria-label={own.first}>
        <h2 className="text-soft">{own.first}</h2>
        <p className="font-bold text-2xl leading-snug">
          <First result={result} />
        </p>
        {result.ranking.rival !== null && (
          <p className="mt-1">
            {own.rival}: <NamedPick result={result} id={result.ranking.rival} />
          </p>
        )}
      </section>
      <Why result={result} />
      {result.ownWinners.length > 0 && (
        <section aria-label={own.own}>
          <h3 className="font-bold">{own.own}</h3>
          <OwnWinners result={result} />
        </section>
      )}
      <section aria-label={own.flip}>
        <h3 className="font-bold">{own.flip}</h3>
        <p>
          <FlipLine result={result} />
        </p>
      </section>
      <ConsentStrip consents={room.consents} />
      <TakeAlong result={result} />
    </div>
  );
}
