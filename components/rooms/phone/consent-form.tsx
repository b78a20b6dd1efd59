'use client';
import { useId, useRef, useState } from 'react';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { LIMITS } from '#lib/rooms/room.ts';
import type { Own } from '#lib/rooms/snapshot.ts';

/** Who answers so low says why. */
const REASON_BELOW = 3;

/** Whether one can live with the result, from 1 to 5, with a reason. */
export function ConsentForm({ own, token }: { own: Own | null; token: string }) {
  const { words } = useRoomPlace();
  const { phone } = words;
  const id = useId();
  const [value, setValue] = useState<number | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const { isBusy, refused, send } = useCommand(token);
  const chosen = value ?? own?.consent?.value ?? null;
  const written = reason ?? own?.consent?.reason ?? '';
  const isNeeded = chosen !== null && chosen < REASON_BELOW;
  const submit = async () => {
    const line = written.trim();
    const isUnsaid = isNeeded && line === '';
    setMissing(isUnsaid);
    if (isUnsaid) reasonField.current?.focus();
    if (chosen === null || isUnsaid) return;
    const isTaken = await send({ type: 'consent', value: chosen, ...(line !== '' && { reason: line }) });
    if (isTaken) setValue(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset>
        <legend className="font-bold text-2xl leading-snug">{phone.consent}</legend>
        <div className="mt-3 space-y-2">
          {phone.consentLevels.map((text, index) => (
            <label
              key={text}
              className="flex min-h-12 items-center gap-3 rounded-lg border-2 border-edge px-4 py-2 hover:border-ink has-checked:border-ink has-checked:bg-surface"
            >
              <input
                type="radio"
                name={id}
                required
                checked={chosen === index + 1}
                onChange={() => setValue(index + 1)}
                className="size-5 shrink-0 accent-ink"
              />
              <b>{text}</b>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="mt-4 block font-bold">
        {phone.reason}
        <input
          ref={reasonField}
          value={written}
          maxLength={LIMITS.reasonCharacters}
          autoComplete="off"
          aria-invalid={isMissing && isNeeded}
          aria-describedby={`${id}-hint`}
          className="mt-1 block min-h-12 w-full rounded-md border border-edge bg-surface px-3 font-normal"
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p id={`${id}-hint`} className={`mt-1 text-sm ${isMissing && isNeeded ? 'font-bold text-seal' : 'text-soft'}`}>
        {isNeeded ? phone.reasonNeeded : phone.reasonFree}
      </p>
      <Button type="submit" kind="primary" className="mt-3 min-h-12 w-full" aria-disabled={isBusy}>
        {phone.send}
      </Button>
      <p role="status" className="mt-2 min-h-7 text-sm">
        {own?.consent && value === null && (
          <>
            <span aria-hidden="true">✓ </span>
            {phone.sent}
          </>
        )}
      </p>
      <Refusal refused={refused} />
    </form>
  );
}
