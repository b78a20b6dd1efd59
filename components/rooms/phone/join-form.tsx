'use client';
import { useState } from 'react';
import { callAgain } from '#components/rooms/live/call-again.ts';
import { callRoom, type Refused } from '#components/rooms/live/call-room.ts';
import { newId } from '#components/rooms/new-id.ts';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { joinAttempt, keepJoinAttempt, keepName, lastName } from '#components/rooms/room-keys.ts';
import { Button } from '#components/ui/button.tsx';
import { LIMITS } from '#lib/rooms/room.ts';
import { joinOnce } from './join-once.ts';

/** Where a phone comes in. A name is optional, and kept for the next room. */
export function JoinForm({ onJoined }: { onJoined: (token: string) => void }) {
  const { code, locale, words } = useRoomPlace();
  const [name, setName] = useState(lastName);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const join = async () => {
    if (isBusy) return;
    setBusy(true);
    const given = name.trim();
    keepName(given);
    const path = `/api/rooms/${code}`;
    const answer = await joinOnce(given === '' ? null : given, {
      join: (body) =>
        callAgain(() => callRoom<{ token: string }>(`${path}/participants`, { method: 'POST', body, locale })),
      rename: (key, name) => {
        const body = { commandId: newId(), type: 'name', name };
        return callAgain(() => callRoom(`${path}/commands`, { method: 'POST', body, key, locale }));
      },
      kept: joinAttempt(code),
      keep: (attempt) => keepJoinAttempt(code, attempt),
      newId,
    });
    setBusy(false);
    if (answer.isOk) onJoined(answer.value.token);
    else setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <p className="max-w-[60ch]">{words.open.lead}</p>
      <label className="mt-6 block font-bold">
        {words.phone.name}
        <input
          value={name}
          maxLength={LIMITS.nameCharacters}
          autoComplete="nickname"
          aria-describedby="name-hint"
          className="mt-1 block min-h-12 w-full rounded-md border border-edge bg-surface px-3 font-normal text-lg"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <p id="name-hint" className="mt-1 text-soft text-sm">
        {words.phone.nameHint}{' '}
        <a href={`/${locale}/rooms/about`} className="underline decoration-edge">
          {words.open.about}
        </a>
      </p>
      <Button type="submit" kind="primary" className="mt-5 min-h-14 w-full text-lg" aria-disabled={isBusy}>
        {isBusy ? words.phone.joining : words.phone.join}
      </Button>
      <Refusal refused={refused} />
    </form>
  );
}
