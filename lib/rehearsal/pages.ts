import { invalid } from './refusal.ts';

/** One page of a list, and the token for the next. The token names the last item, so that new ones move nothing. */
export function pageOf<T>(
  items: readonly T[],
  token: string | undefined,
  size: number,
  keyOf: (item: T) => string,
): { items: T[]; nextToken?: string } {
  const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
  const at = after === undefined ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== undefined && at < 0) throw invalid('Invalid NextToken');
  const page = items.slice(at + 1, at + 1 + size);
  const last = page.at(-1);
  if (last === undefined || at + 1 + size >= items.length) return { items: page };
  return { items: page, nextToken: Buffer.from(keyOf(last)).toString('base64url') };
}
