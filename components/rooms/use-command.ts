import { useState } from 'react';
import type { Command } from '#lib/rooms/command.ts';
import { backOffMs } from './live/back-off.ts';
import { callRoom, type Refused } from './live/call-room.ts';
import { newId } from './new-id.ts';
import { useRoomPlace } from './room-context.tsx';

const TRIES = 4;

/** A command as the page sends it; joining has a call of its own. */
export type PageCommand = Exclude<Command, { type: 'join' | 'rejoin' | 'leave' }>;

type Sending = {
  isBusy: boolean;
  refused: Refused | null;
  /** Whether the room has taken it; `refused` tells why not. */
  send: (command: PageCommand) => Promise<boolean>;
};

/** Whether asking again under the same id may help: no answer, or a server that is not quite there. */
const isPassing = ({ status }: Refused) => status === 0 || status === 502 || status === 503 || status === 504;

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
    const call = () => callRoom(`/api/rooms/${code}/commands`, { method: 'POST', body, key, locale });
    let answer = await call();
    for (let attempt = 0; attempt < TRIES && !answer.isOk && isPassing(answer.refused); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, backOffMs(attempt, Math.random())));
      answer = await call();
    }
    setBusy(false);
    if (!answer.isOk) setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
    return answer.isOk;
  };
  return { isBusy, refused, send };
}
