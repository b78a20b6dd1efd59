// name:web,image:nginx%3A1.29,env:MODE=fast;LEVEL=info - commas part fields, semicolons pairs. The link's own encoding
// comes on top, so a value with a comma, a semicolon or a percent sign is encoded twice there.

/** A field as it was written, not yet looked at. */
export type RawField = { key: string; text: string };
/** A variable as it was written. */
export type RawPair = { key: string; text: string };

/** What is no encoding stays as it is: the link may have been decoded already. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Parts the text of a service into fields, values as they stand. */
export function splitService(text: string): RawField[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      return colon === -1 ? { key: part, text: '' } : { key: part.slice(0, colon), text: part.slice(colon + 1) };
    });
}

/** The plain value of a field. */
export function fieldValue({ text }: RawField): string {
  return decode(text);
}

/** The pairs of `env` or `secrets`. */
export function fieldPairs({ text }: RawField): RawPair[] {
  return text
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals === -1
        ? { key: decode(part), text: '' }
        : { key: decode(part.slice(0, equals)), text: decode(part.slice(equals + 1)) };
    });
}
