import type { Locale } from '#lib/catalog/schema.ts';

/** What the server said no to, in the page's language. `run`: another deployment that is in the way. */
export type Refused = { code: string; message: string; field?: string; run?: string };

export type Answer<T> = { isOk: true; value: T } | { isOk: false; refused: Refused };

type Call = { method?: 'GET' | 'POST' | 'DELETE'; body?: object; locale: Locale };

/** An answer that is none of ours: a proxy between, or a server that is about to stop. */
const UNREADABLE = { error: { code: 'unreadable', message: '' } };

/** Asks the server. A refusal is an answer; it throws only where there is none at all. */
export async function callServer<T>(path: string, { method = 'GET', body, locale }: Call): Promise<Answer<T>> {
  const headers = { 'accept-language': locale, ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(path, {
    method,
    headers,
    cache: 'no-store',
    ...(body && { body: JSON.stringify(body) }),
  });
  const isEmpty = response.status === 204;
  if (response.ok) return { isOk: true, value: isEmpty ? undefined : await response.json() };
  const { error } = await response.json().catch(() => UNREADABLE);
  return { isOk: false, refused: error };
}
