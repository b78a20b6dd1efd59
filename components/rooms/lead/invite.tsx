'use client';
import { SpacedCode, useJoinLink } from '#components/rooms/join-link.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** How people come in, and what who leads the room should keep. `facilitatorKey` null: a participant who leads, too. */
export function Invite({ facilitatorKey }: { facilitatorKey: string | null }) {
  const { code, locale, words } = useRoomPlace();
  const { lead } = words;
  const { link, shown, isLoopback } = useJoinLink();
  return (
    <section aria-labelledby="invite-title" className="rounded-lg border border-line p-5">
      <h2 id="invite-title" className="font-bold text-xl">
        {lead.invite}
      </h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="w-36 shrink-0">
          <QrCode text={link} label={fill(lead.qr, { link })} />
        </div>
        <div className="min-w-0">
          <p className="font-bold text-2xl">
            <SpacedCode code={code} />
          </p>
          <p className="mb-2 break-all">{shown}</p>
          <CopyButton text={() => link} label={words.copy} done={words.copied} />
        </div>
      </div>
      {isLoopback && <p className="mt-3 text-sm">{lead.loopback}</p>}
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
        <a href="?view=projector" target="_blank" rel="noopener" className="font-bold underline decoration-edge">
          {lead.projector}
        </a>
        <a href="?view=phone" target="_blank" rel="noopener" className="underline decoration-edge">
          {lead.vote}
        </a>
      </p>
      {facilitatorKey !== null && (
        <div className="mt-4 border-line border-t pt-3">
          <CopyButton
            text={() => `${location.origin}/${locale}/r/${code}#f=${facilitatorKey}`}
            label={lead.keepLink}
            done={words.copied}
          />
          <p className="mt-1 text-soft text-sm">{lead.keepHint}</p>
        </div>
      )}
    </section>
  );
}
