'use client';
import { useEffect, useState } from 'react';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { fill } from '#lib/i18n/locale.ts';

type PhaseClockProps = { since: string; clockAheadMs: number; adviceMinutes: number | undefined };

const SECOND_MS = 1_000;
const MINUTE_SECONDS = 60;

/** How long the phase has lasted, by the server's clock. It advises; nothing happens when the advice is over. */
export function PhaseClock({ since, clockAheadMs, adviceMinutes }: PhaseClockProps) {
  const { words } = useRoomPlace();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs + clockAheadMs - Date.parse(since)) / SECOND_MS));
  const minutes = Math.floor(seconds / MINUTE_SECONDS);
  return (
    <span className="whitespace-nowrap tabular-nums">
      <span role="timer" aria-label={words.lead.time}>
        {minutes}:{String(seconds % MINUTE_SECONDS).padStart(2, '0')}
      </span>
      {adviceMinutes !== undefined && (
        <span className="text-soft"> ({fill(words.lead.advice, { minutes: adviceMinutes })})</span>
      )}
    </span>
  );
}
