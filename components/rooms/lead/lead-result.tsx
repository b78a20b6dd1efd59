'use client';
import { ConsentStrip } from '#components/rooms/result/consent-strip.tsx';
import { Agreement, First, FlipLine, NamedPick, OwnWinners, Why } from '#components/rooms/result/result-parts.tsx';
import { TakeAlong } from '#components/rooms/result/take-along.tsx';
import { useResult } from '#components/rooms/result/use-result.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** The result as who leads the room tells it. */
export function LeadResult({ room }: { room: Snapshot }) {
  const { words } = useRoomPlace();
  const result = useResult(room.revision);
  if (!result) return <p role="status">{words.loading}</p>;
  const { result: own } = words;
  const parts = [
    [own.why, result.ranking.winner !== null && <Why key="why" result={result} />],
    [own.own, result.ownWinners.length > 0 && <OwnWinners key="own" result={result} />],
    [own.agreement, <Agreement key="agreement" result={result} />],
    [own.flip, <FlipLine key="flip" result={result} />],
  ] as const;
  const said = parts.filter(([, part]) => part !== false);
  return (
    <section aria-labelledby="result-title" className="space-y-4">
      <h2 id="result-title" className="text-soft">
        {own.first}
      </h2>
      <p className="font-bold text-[clamp(1.4rem,2.4vw,2.2rem)] leading-snug">
        <First result={result} />
      </p>
      {result.ranking.rival !== null && (
        <p>
          {own.rival}: <NamedPick result={result} id={result.ranking.rival} />
        </p>
      )}
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {said.map(([title, part]) => (
          <section key={title} aria-label={title}>
            <h3 className="font-bold">{title}</h3>
            <div>{part}</div>
          </section>
        ))}
      </div>
      <ConsentStrip consents={room.consents} />
      <TakeAlong result={result} />
    </section>
  );
}
