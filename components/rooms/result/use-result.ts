import { useEffect, useState } from 'react';
import { callRoom } from '#components/rooms/live/call-room.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import type { RoomResult } from './room-result.ts';

const AGAIN_MS = 3_000;

/** The room's result; asked for again whenever `at` changes. Null until it is there. */
export function useResult(at: string | number): RoomResult | null {
  const { code, locale } = useRoomPlace();
  const [result, setResult] = useState<RoomResult | null>(null);
  // `at` is named so that a change asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await callRoom<RoomResult>(`/api/rooms/${code}/result`, { locale });
      if (!isWanted) return;
      if (answer.isOk) setResult(answer.value);
      else timer = setTimeout(ask, AGAIN_MS);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [code, locale, at]);
  return result;
}
