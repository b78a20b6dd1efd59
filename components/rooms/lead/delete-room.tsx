'use client';
import { useState } from 'react';
import { callRoom, type Refused } from '#components/rooms/live/call-room.ts';
import { Refusal } from '#components/rooms/refusal.tsx';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { forgetRoom } from '#components/rooms/room-keys.ts';
import { Button } from '#components/ui/button.tsx';
import { Modal } from '#components/ui/modal.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** Takes the room away at once, after asking. */
export function DeleteRoom({ facilitatorKey }: { facilitatorKey: string }) {
  const { code, locale, words } = useRoomPlace();
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const remove = async () => {
    const answer = await callRoom(`/api/rooms/${code}`, { method: 'DELETE', body: {}, key: facilitatorKey, locale });
    if (!answer.isOk) return setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
    forgetRoom(code);
    location.assign(`/${locale}/rooms`);
  };
  return (
    <>
      <Button kind="bare" className="font-normal text-sm" onClick={() => setAsked(true)}>
        {words.lead.delete}
      </Button>
      {isAsked && (
        <Modal title={words.lead.delete} onClose={() => setAsked(false)}>
          <h2 className="font-bold text-lg">{words.lead.delete}</h2>
          <p className="mt-2">{fill(words.lead.deleteSure, { code })}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button onClick={() => setAsked(false)}>{words.cancel}</Button>
            <Button className="border-seal text-seal" onClick={remove}>
              {words.lead.deleteNow}
            </Button>
          </div>
          <Refusal refused={refused} />
        </Modal>
      )}
    </>
  );
}
