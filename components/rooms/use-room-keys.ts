import { useCallback, useEffect, useState } from 'react';
import { forgetToken, keepKeys, keysInFragment, keysOf, type RoomKeys } from './room-keys.ts';

/** The keys of a room, those in the link first. Null until the browser has been asked. */
export function useRoomKeys(code: string): {
  keys: RoomKeys | null;
  keep: (keys: RoomKeys) => void;
  dropToken: () => void;
} {
  const [keys, setKeys] = useState<RoomKeys | null>(null);
  const keep = useCallback((given: RoomKeys) => setKeys(keepKeys(code, given)), [code]);
  const dropToken = useCallback(() => setKeys(forgetToken(code)), [code]);
  useEffect(() => {
    const take = () => {
      const given = keysInFragment(location.hash);
      if (Object.keys(given).length === 0) return setKeys(keysOf(code));
      keep(given);
      // An address with a key in it would be passed on with it.
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, [code, keep]);
  return { keys, keep, dropToken };
}
