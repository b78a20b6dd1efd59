// Besides control characters: separators that break a line, and marks that turn the direction of what follows.
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** One line of text as a person wrote it, without spaces around; null where it is empty, too long or unfit to show. */
export function plainText(text: string, charactersMax: number): string | null {
  // Before the costly steps: whoever sends a megabyte gets no work for it.
  if (text.length > charactersMax * 8) return null;
  const plain = text.normalize('NFC').trim();
  const length = [...plain].length;
  return length > 0 && length <= charactersMax && !UNFIT.test(plain) ? plain : null;
}
