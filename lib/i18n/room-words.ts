import type { Locale } from '#lib/catalog/schema.ts';
import { roomsEn } from './rooms-en.ts';
import { roomsJa } from './rooms-ja.ts';
import { roomsLeadEn } from './rooms-lead-en.ts';
import { roomsLeadJa } from './rooms-lead-ja.ts';
import { roomsPhoneEn } from './rooms-phone-en.ts';
import { roomsPhoneJa } from './rooms-phone-ja.ts';
import type { SameKeys } from './words.ts';

const english = { ...roomsEn, ...roomsPhoneEn, ...roomsLeadEn };

/** The words of rooms; other pages do not carry them. */
export type RoomWords = SameKeys<typeof english>;

const WORDS: Readonly<Record<Locale, RoomWords>> = {
  en: english,
  ja: { ...roomsJa, ...roomsPhoneJa, ...roomsLeadJa },
};

/** The words of rooms in a language. */
export function roomWordsOf(locale: Locale): RoomWords {
  return WORDS[locale];
}
