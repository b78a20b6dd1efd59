'use client';
import { useState } from 'react';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';
import { moveWords } from './move-words.ts';
import { ADVICE_MINUTES, type Move, movesOf } from './next-step.ts';
import { PhaseClock } from './phase-clock.tsx';

type NextCardProps = { room: Snapshot; leading: string; clockAheadMs: number };

/** Who has not answered yet, by name where there is one. */
function Missing({ room }: { room: Snapshot }) {
  const { words, locale } = useRoomPlace();
  if (room.phase !== 'vote' || !room.facilitator || room.people.inRoom === 0) return null;
  const missing = room.facilitator.roster.filter(({ isAway, voted }) => !isAway && voted < room.requirements.length);
  const names = missing.map(({ id, name }) => name ?? fill(words.person, { number: id.slice(1) }));
  const list = names.slice(0, 12).join(locale === 'ja' ? '、' : ', ');
  return (
    <p className="mt-2">
      {names.length === 0
        ? words.lead.nobodyMissing
        : fill(words.lead.missing, { names: names.length > 12 ? `${list} …` : list })}
    </p>
  );
}

/** The one thing to do next, and the ways back. */
export function NextCard({ room, leading, clockAheadMs }: NextCardProps) {
  const { words, requirementOf } = useRoomPlace();
  const { isBusy, refused, send } = useCommand(leading);
  const { next, others } = movesOf(room);
  const [isTimed, setTimed] = useState(true);
  const go = ({ to, requirement }: Move) => send({ type: 'phase', to, ...(requirement && { requirement }) });
  const named = (move: Move) => moveWords(move, words, (id) => requirementOf(id).name);
  if (!next) return <p className="font-bold text-xl">{words.phone.closed}</p>;
  return (
    <section aria-labelledby="next-title" className="rounded-lg border-2 border-ink p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="next-title" className="text-soft">
          {words.lead.next}
        </h2>
        <p className="flex items-baseline gap-3 text-sm">
          {isTimed && (
            <PhaseClock since={room.since} clockAheadMs={clockAheadMs} adviceMinutes={ADVICE_MINUTES[room.phase]} />
          )}
          <Button kind="bare" className="min-h-8 font-normal text-sm sm:min-h-8" onClick={() => setTimed(!isTimed)}>
            {isTimed ? words.lead.hideTimer : words.lead.showTimer}
          </Button>
        </p>
      </div>
      {room.requirement && <p className="mt-2 font-bold text-xl">{requirementOf(room.requirement).name}</p>}
      <Button
        kind="primary"
        className="mt-3 min-h-14 w-full text-lg sm:w-auto sm:px-8"
        aria-disabled={isBusy}
        onClick={() => go(next)}
      >
        {named(next)}
      </Button>
      <Missing room={room} />
      {others.length > 0 && (
        <p className="mt-3 flex flex-wrap items-center gap-x-4">
          <span className="text-soft text-sm">{words.lead.other}</span>
          {others.map((move) => (
            <Button
              key={named(move)}
              kind="bare"
              className="font-normal"
              aria-disabled={isBusy}
              onClick={() => go(move)}
            >
              {named(move)}
            </Button>
          ))}
        </p>
      )}
      <Refusal refused={refused} />
    </section>
  );
}
