'use client';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { ConsentStrip } from '#components/rooms/result/consent-strip.tsx';
import { Agreement, First, FlipLine, NamedPick, OwnWinners, Why } from '#components/rooms/result/result-parts.tsx';
import { type RoomResult, resultQuery, rowOf } from '#components/rooms/result/room-result.ts';
import { useResult } from '#components/rooms/result/use-result.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { Progress } from './progress.tsx';

/** The red seal, for a room that has found its one. */
function Seal() {
  const { words } = useWords();
  return (
    <span
      lang="ja"
      title={words.answer.sealMeaning}
      className="inline-flex size-[2.6em] shrink-0 -rotate-6 items-center justify-center rounded-md border-4 border-seal font-bold text-[0.55em] text-seal leading-none [writing-mode:vertical-rl]"
    >
      {words.answer.seal}
    </span>
  );
}

function Headline({ result }: { result: RoomResult }) {
  const { words } = useRoomPlace();
  return (
    <>
      <h2 className="text-soft">{words.result.first}</h2>
      <p className="flex items-center gap-[0.4em] font-bold text-[1.9em] leading-tight">
        {result.ranking.winner !== null && <Seal />}
        <span>
          <First result={result} />
        </span>
      </p>
    </>
  );
}

/** The winner's picture, as its bundle makes it. */
function Picture({ result }: { result: RoomResult }) {
  const { locale, options, words } = useRoomPlace();
  const row = rowOf(result, result.ranking.winner);
  if (!row) return null;
  return (
    // A drawing of a few kilobytes: nothing for an optimizer.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      src={`/diagram.svg?${resultQuery(result)}&lang=${locale}`}
      alt={fill(words.result.diagram, { pick: formulaText(options, row.pick) })}
      width={1376}
      height={720}
      className="h-auto max-h-full w-full rounded-md border border-line object-contain"
    />
  );
}

/** First, rival, why, whom each would have chosen, how far they agree, what would change it; and the picture. */
export function ResultScreen({ room }: { room: Snapshot }) {
  const { words } = useRoomPlace();
  const result = useResult(room.revision);
  if (!result) return <p role="status">{words.loading}</p>;
  const { result: own } = words;
  return (
    <>
      <Headline result={result} />
      {result.ranking.rival !== null && (
        <p className="mt-[0.2em]">
          {own.rival}: <NamedPick result={result} id={result.ranking.rival} />
        </p>
      )}
      <div className="mt-[0.8em] grid gap-[1em] lg:grid-cols-2">
        <div className="space-y-[0.7em] leading-snug">
          {result.ranking.winner !== null && <h3 className="sr-only">{own.why}</h3>}
          <Why result={result} />
          {result.ownWinners.length > 0 && (
            <div>
              <h3 className="font-bold">{own.own}</h3>
              <OwnWinners result={result} />
            </div>
          )}
          <p>
            <b>{own.agreement}:</b> <Agreement result={result} />
          </p>
        </div>
        <Picture result={result} />
      </div>
      <p className="mt-[0.8em] leading-snug">
        <b>{own.flip}:</b> <FlipLine result={result} />
      </p>
    </>
  );
}

/** The question whether all can live with it, and after it what they said. */
export function ConsentScreen({ room }: { room: Snapshot }) {
  const { words } = useRoomPlace();
  const result = useResult(room.since);
  const isClosed = room.phase === 'closed';
  const answered = { count: room.consents?.given ?? 0, people: room.people.inRoom };
  if (!result) return <p role="status">{words.loading}</p>;
  return (
    <>
      <Headline result={result} />
      {isClosed ? (
        <>
          <div className="mt-[0.8em] text-[1.6em]">
            <ConsentStrip consents={room.consents} />
          </div>
          <p className="mt-[0.8em] font-bold text-[2em] leading-tight">{words.projector.recorded}</p>
          <p className="mt-[0.4em] text-[1.3em]">{words.projector.closedHint}</p>
        </>
      ) : (
        <>
          <p className="mt-[0.7em] font-bold text-[1.8em] leading-tight">{words.phone.consent}</p>
          <ol className="mt-[0.4em] text-[1.4em]">
            {words.phone.consentLevels.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          <p className="mt-[0.6em] text-[1.4em] tabular-nums">{fill(words.projector.answered, answered)}</p>
          <div className="mt-[0.2em] text-[1.5em]">
            <Progress voted={answered.count} people={answered.people} />
          </div>
        </>
      )}
    </>
  );
}
