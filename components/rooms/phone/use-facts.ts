import { useEffect, useState } from 'react';
import { callRoom } from '#components/rooms/live/call-room.ts';
import { useRoomPlace } from '#components/rooms/room-context.tsx';
import { holdsIn } from '#lib/catalog/combinations.ts';
import type { Text } from '#lib/catalog/schema.ts';
import type { Snapshot } from '#lib/rooms/snapshot.ts';

export type ListedFact = { id: string; text: Text; requirement?: string; from?: string; until?: string };

type Asked = readonly ListedFact[] | 'asked' | 'failed';

/** The facts that count in this room; asked for when somebody doubts, and again where that failed. */
export function useFacts({ requirements, asOf }: Snapshot): { facts: Asked; askAgain: () => void } {
  const { locale } = useRoomPlace();
  const [facts, setFacts] = useState<Asked>('asked');
  const isAsked = facts === 'asked';
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    void callRoom<{ facts: ListedFact[] }>('/api/catalog', { locale }).then((answer) => {
      if (isWanted) setFacts(answer.isOk ? answer.value.facts : 'failed');
    });
    return () => {
      isWanted = false;
    };
  }, [isAsked, locale]);
  const counts = (fact: ListedFact) =>
    fact.requirement !== undefined && requirements.includes(fact.requirement) && holdsIn(fact, asOf);
  return {
    facts: typeof facts === 'string' ? facts : facts.filter(counts),
    askAgain: () => setFacts('asked'),
  };
}
