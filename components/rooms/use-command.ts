import { useState } from 'react';
import type { Command } from '#lib/rooms/command.ts';
import { callAgain } from './live/call-again.ts';
import { callRoom, type Refused } from './live/call-room.ts';
import { newId } from './new-id.ts';
import { useRoomPlace } from './room-context.tsx';

/** A command as the page sends it; joining has a call of its own. */
export type PageCommand = Exclude<Command, { type: 'join' | 'rejoin' | 'leave' }>;

type Sending = {
  isBusy: boolean;
  refused: Refused | null;
  /** Whether the room has taken it; `refused` tells why not. */
  send: (command: PageCommand) => Promise<boolean>;
};

/** Sends commands to the room, one at a time; what got no answer is sent again under its id, so it counts once. */
export function useCommand(key: string | null): Sending {
  const { code, locale, words } = useRoomPlace();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (command: PageCommand) => {
    if (isBusy) return false;
    setBusy(true);
    setRefused(null);
    const body = { commandId: newId(), ...command };
    const path = `/api/rooms/${code}/commands`;
    const answer = await callAgain(() => callRoom(path, { method: 'POST', body, key, locale }));
    setBusy(false);
    if (!answer.isOk) setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
    return answer.isOk;
  };
  return { isBusy, refused, send };
}
