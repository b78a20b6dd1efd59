const ID_BYTES = 16;

/** A random id. `crypto.randomUUID` is not there on a phone that came by plain http; `getRandomValues` is. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
