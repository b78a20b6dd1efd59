import type { en } from './en.ts';
import type { SameKeys } from './words.ts';

/** All words of the page. English is the pattern; Japanese must have the same keys. */
export type Dictionary = SameKeys<typeof en>;
