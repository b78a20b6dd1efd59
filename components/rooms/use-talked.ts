import { useEffect, useState } from 'react';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

/** What the room has voted on a second time while this page was open. */
export function useTalked({ phase, requirement }: Snapshot): ReadonlySet<string> {
  const [talked, setTalked] = useState<ReadonlySet<string>>(new Set());
  const again = phase === 'revote' ? requirement : null;
  useEffect(() => {
    if (again !== null) setTalked((before) => new Set([...before, again]));
  }, [again]);
  return talked;
}
