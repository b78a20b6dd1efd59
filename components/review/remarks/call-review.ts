import type { Locale } from '#lib/catalog/schema.ts';

type Call = { method?: 'GET' | 'POST' | 'DELETE'; body?: object; key?: string; locale: Locale };
export type Outcome<T> = { value: T } | { refused: string; isForbidden?: boolean };

/** Asks the server about a review; a refusal comes in its own words, none at all as an empty text. */
export async function callReview<T>(path: string, { method = 'POST', body, key, locale }: Call): Promise<Outcome<T>> {
  const headers = {
    'accept-language': locale,
    ...(method !== 'GET' && { 'content-type': 'application/json' }),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(path, { method, headers, cache: 'no-store', ...sent });
    const answer = response.status === 204 ? undefined : await response.json();
    return response.ok ? { value: answer } : { refused: answer.error.message, isForbidden: response.status === 403 };
  } catch {
    return { refused: '' };
  }
}
