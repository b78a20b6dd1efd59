// Besides control characters: separators that break a line, and marks that turn the direction of what follows.
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text as a person wrote it, without spaces around; null where nothing of it can be seen, or it is too long or unfit. */
export function plainText(text: string, charactersMax: number): string | null {
  // Before the costly steps: whoever sends a megabyte gets no work for it.
  if (text.length > charactersMax * 8) return null;
  const plain = text.normalize('NFC').trim();
  const length = [...plain].length;
  return length <= charactersMax && SEEN.test(plain) && !UNFIT.test(plain) ? plain : null;
}
