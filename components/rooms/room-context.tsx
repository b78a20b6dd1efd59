'use client';
import { createContext, type ReactNode, use } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Dimension, Locale } from '#lib/catalog/schema.ts';
import type { RoomWords } from '#lib/i18n/room-words.ts';

type Requirement = { id: string; name: string; ask: string };

/** What a room's page knows before it has heard of the room. */
export type RoomPlace = {
  code: string;
  /** The server's own address, where it has one. */
  appUrl: string | null;
  requirements: readonly Requirement[];
  options: readonly { id: string; dimension: Dimension; label: string }[];
  words: RoomWords;
};

const RoomContext = createContext<RoomPlace | null>(null);

export function RoomProvider({ place, children }: { place: RoomPlace; children: ReactNode }) {
  return <RoomContext value={place}>{children}</RoomContext>;
}

/** The room of this page, its words, and the names of its requirements. */
export function useRoomPlace(): RoomPlace & { locale: Locale; requirementOf: (id: string) => Requirement } {
  const { locale } = useWords();
  const place = use(RoomContext);
  if (!place) throw new Error('useRoomPlace must be used within a RoomProvider');
  // A room outlives the catalogue that it was opened with.
  const requirementOf = (id: string) => place.requirements.find((each) => each.id === id) ?? { id, name: id, ask: '' };
  return { ...place, locale, requirementOf };
}
