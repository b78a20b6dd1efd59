'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LiveForm } from '#components/ui/live-form.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { RoomWords } from '#lib/i18n/room-words.ts';
import { readCode } from '#lib/rooms/room-code.ts';

/** A code as it stands on the big screen, typed in any case. */
export function JoinByCode({ locale, words }: { locale: Locale; words: RoomWords }) {
  const { open } = words;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const go = () => {
    const code = readCode(typed);
    setWrong(code === null);
    if (code !== null) location.assign(`/${locale}/r/${code}`);
  };
  return (
    <LiveForm onSend={go}>
      <label className="block font-bold" htmlFor={id}>
        {open.code}
      </label>
      <p id={`${id}-hint`} className="text-soft text-sm">
        {open.codeHint}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={id}
          value={typed}
          required
          maxLength={16}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          className="min-h-11 w-44 rounded-md border border-edge bg-surface px-3 font-mono text-lg uppercase"
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">{open.go}</Button>
      </div>
      <p role="alert" className="mt-1 font-bold text-sm">
        {isWrong && words.noCode}
      </p>
    </LiveForm>
  );
}
