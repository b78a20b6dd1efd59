import type { Locale } from '#lib/catalog/schema.ts';

/** What the server said no to, in the page's language. `status` 0: there was no answer at all. */
export type Refused = { status: number; code: string; message: string; field?: string };

export type Answer<T> = { isOk: true; value: T } | { isOk: false; refused: Refused };

export type Call = { method?: 'GET' | 'POST' | 'DELETE'; body?: object; key?: string | null; locale: Locale };

/** The headers of every request to a room. */
export function roomHeaders({ key, locale, body }: Pick<Call, 'key' | 'locale' | 'body'>): Record<string, string> {
  return {
    'accept-language': locale,
    ...(key && { authorization: `Bearer ${key}` }),
    ...(body && { 'content-type': 'application/json' }),
  };
}

/** The refusal in an answer; a proxy's own error page has none. */
export async function refusalOf(response: Response): Promise<Refused> {
  const read = await response.json().catch(() => null);
  return { code: 'unreadable', message: '', ...read?.error, status: response.status };
}

/** Asks the server. No answer at all is a refusal with status 0. */
export async function callRoom<T>(path: string, { method = 'GET', body, key, locale }: Call): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: roomHeaders({ key: key ?? null, locale, ...(body && { body }) }),
      cache: 'no-store',
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) return { isOk: false, refused: await refusalOf(response) };
    return { isOk: true, value: response.status === 204 ? undefined : await response.json() };
  } catch {
    return { isOk: false, refused: { status: 0, code: 'unreachable', message: '' } };
  }
}
