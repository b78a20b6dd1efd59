/** The keys that this browser holds of a room. */
export type RoomKeys = { token?: string; facilitatorKey?: string };

const PREFIX = 'saikyo-ecs.room.';
const NAME = 'saikyo-ecs.room-name';
const JOINING = 'saikyo-ecs.room-joining.';

/** What a room was asked with by someone who wants in. */
export type JoinAttempt = { commandId: string; name: string | null };

/** Where the browser keeps nothing, keys live as long as the page. */
const unkept = new Map<string, string>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? unkept.get(name) ?? null;
  } catch {
    return unkept.get(name) ?? null;
  }
}

function write(name: string, text: string | null): void {
  if (text === null) unkept.delete(name);
  else unkept.set(name, text);
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Blocked or full: it stays with the page.
  }
}

function isKeys(value: unknown): value is RoomKeys {
  return typeof value === 'object' && value !== null && Object.values(value).every((key) => typeof key === 'string');
}

/** What this browser keeps of a room. */
export function keysOf(code: string): RoomKeys {
  try {
    const value: unknown = JSON.parse(read(PREFIX + code) ?? '{}');
    return isKeys(value) ? value : {};
  } catch {
    return {};
  }
}

export function keepKeys(code: string, keys: RoomKeys): RoomKeys {
  const all = { ...keysOf(code), ...keys };
  write(PREFIX + code, JSON.stringify(all));
  return all;
}

/** Takes away a token that the room does not know. */
export function forgetToken(code: string): RoomKeys {
  const { token: _, ...others } = keysOf(code);
  write(PREFIX + code, JSON.stringify(others));
  return others;
}

export function forgetRoom(code: string): void {
  write(PREFIX + code, null);
}

/** The rooms of which this browser holds a key. */
export function keptRooms(): { code: string; isLed: boolean }[] {
  const names = [...unkept.keys()];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // Only those of the page, then.
  }
  const codes = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
  return [...new Set(codes)].sort().map((code) => ({ code, isLed: keysOf(code).facilitatorKey !== undefined }));
}

/** The attempt to join that nobody has answered. */
export function joinAttempt(code: string): JoinAttempt | null {
  try {
    const { commandId, name } = JSON.parse(read(JOINING + code) ?? '{}');
    return typeof commandId === 'string' ? { commandId, name: typeof name === 'string' ? name : null } : null;
  } catch {
    return null;
  }
}

export function keepJoinAttempt(code: string, attempt: JoinAttempt | null): void {
  write(JOINING + code, attempt && JSON.stringify(attempt));
}

/** The name that was given last, for the next room. */
export const lastName = (): string => read(NAME) ?? '';
export const keepName = (name: string): void => write(NAME, name === '' ? null : name);

/** The key in the fragment of a link: `#t=` of someone in the room, `#f=` of who leads it. */
export function keysInFragment(fragment: string): RoomKeys {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = given.get('t');
  const facilitatorKey = given.get('f');
  return { ...(token && { token }), ...(facilitatorKey && { facilitatorKey }) };
}
