/** What this browser knows of the person in front of it: the name last typed, and keys. Without storage it knows nothing. */
const NAME = 'saikyo-reviewer-name';
const KEY = 'saikyo-reviewer-key';
const author = (id: string) => `saikyo-author ${id}`;

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that stores nothing still reviews; it only forgets who it was.
  }
}

/** 128 random bits. (crypto.randomUUID is not there on plain http.) */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID, version 4. */
export function newCommandId(): string {
  const digits = randomKey();
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}

export const knownName = () => read(NAME) ?? '';
export const keepName = (name: string) => write(NAME, name);

let sessionKey: string | undefined;

/** The key by which a later verdict takes the place of the former. */
export function reviewerKey(): string {
  sessionKey ??= read(KEY) ?? randomKey();
  write(KEY, sessionKey);
  return sessionKey;
}

export const authorKeyOf = (id: string) => read(author(id));
export const keepAuthorKey = (id: string, key: string | null) => write(author(id), key);

/** The key that counts where an address brings one. Anybody can write an address, so it never takes the place of a key that this browser has. */
export function takeAuthorKey(id: string, given: string | null): { key: string | null; isNew: boolean } {
  const key = authorKeyOf(id) ?? given;
  if (given !== null && key === given) write(author(id), given);
  return { key, isNew: given !== null && key === given };
}
