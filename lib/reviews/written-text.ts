// Besides control characters other than a line's end: marks that turn the direction of what follows.
const UNFIT = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A text as a person wrote it, without spaces around; null where it is empty, too long or unfit to show. */
export function writtenText(text: string, charactersMax: number): string | null {
  // Before the costly steps: whoever sends a megabyte gets no work for it.
  if (text.length > charactersMax * 8) return null;
  const written = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim();
  const length = [...written].length;
  return length > 0 && length <= charactersMax && !UNFIT.test(written) ? written : null;
}

/** The same in one line: a name. */
export function writtenLine(text: string, charactersMax: number): string | null {
  const written = writtenText(text, charactersMax);
  return written?.includes('\n') ? null : written;
}
