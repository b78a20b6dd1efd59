import { useEffect, useReducer } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { View } from '#lib/rooms/snapshot.ts';
import { listen } from './listen.ts';
import { NOTHING_HEARD, type Watched, watch } from './watched-room.ts';

/** A room as it stands, and as it changes. `key`: the facilitator's, or a participant's token. */
export function useRoom(code: string, view: View, key: string | null): Watched {
  const { locale } = useWords();
  const [watched, tell] = useReducer(watch, NOTHING_HEARD);
  useEffect(() => listen({ code, view, key, locale, tell }), [code, view, key, locale]);
  return watched;
}
