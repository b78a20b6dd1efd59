/** Crockford's base 32: no letter that reads like a digit, and no U. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_CHARACTERS = 8;

/** A code as a person types it: any case, O for 0, I and L for 1, hyphens or spaces between; null where it is none. */
export function readCode(typed: string): string | null {
  if (typed.length > CODE_CHARACTERS * 4) return null;
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isCode = code.length === CODE_CHARACTERS && [...code].every((character) => CODE_ALPHABET.includes(character));
  return isCode ? code : null;
}
