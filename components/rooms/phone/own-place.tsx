'use client';
import { useState } from 'react';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { keepName } from '#components/rooms/room-keys.ts';
import { useCommand } from '#components/rooms/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { LIMITS } from '#lib/rooms/room.ts';
import type { Own } from '#lib/rooms/snapshot.ts';

function Rename({ own, token }: { own: Own; token: string }) {
  const { words } = useRoomPlace();
  const [name, setName] = useState(own.name ?? '');
  const [isKept, setKept] = useState(false);
  const { refused, send } = useCommand(token);
  const rename = async () => {
    const given = name.trim();
    const isTaken = await send({ type: 'name', name: given === '' ? null : given });
    if (isTaken) keepName(given);
    setKept(isTaken);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <label className="block">
        {words.phone.name}
        <span className="mt-1 flex gap-2">
          <input
            value={name}
            maxLength={LIMITS.nameCharacters}
            autoComplete="nickname"
            className="min-h-11 min-w-0 grow rounded-md border border-edge bg-surface px-3"
            onChange={({ target }) => {
              setName(target.value);
              setKept(false);
            }}
          />
          <Button type="submit" className="shrink-0">
            {words.phone.rename}
          </Button>
        </span>
      </label>
      <p role="status" className="text-sm">
        {isKept && words.phone.renamed}
      </p>
      <Refusal refused={refused} />
    </form>
  );
}

/** What is one's own in the room: the name, and the link by which another device goes on. */
export function OwnPlace({ own, token }: { own: Own | null; token: string }) {
  const { code, locale, words } = useRoomPlace();
  if (!own) return null;
  const link = `${location.origin}/${locale}/r/${code}#t=${token}`;
  return (
    <>
      {own.isFacilitator && (
        <p>
          <a href="?view=facilitator" className="font-bold underline decoration-edge">
            {words.phone.lead}
          </a>
        </p>
      )}
      <details>
        <summary className="min-h-11 content-center">{words.phone.elsewhere}</summary>
        <div className="space-y-4 pb-3">
          <p className="text-sm">{words.phone.elsewhereHint}</p>
          <div className="flex flex-wrap items-center gap-4">
            <div className="w-40">
              <QrCode text={link} label={words.phone.rejoin} />
            </div>
            <CopyButton text={() => link} label={words.copy} done={words.copied} />
          </div>
          <Rename own={own} token={token} />
        </div>
      </details>
    </>
  );
}
