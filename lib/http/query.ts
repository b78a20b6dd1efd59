import { shortened } from '#lib/choice/problem.ts';
import { Refusal } from './refusal.ts';

/**
 * Where proxy.ts hands on the query as it came: Next keeps some keys for itself (`__proto__`, `nxtP…`), and a handler's
 * `request.url` is without them.
 */
export const QUERY_HEADER = 'x-query';
export const QUERY_BYTES_MAX = 8 * 1024;

/** The parameters of a request's query, in the order written. Throws a Refusal over 8 kB. */
export function readQuery(request: Request): [string, string][] {
  const search = request.headers.get(QUERY_HEADER) ?? new URL(request.url).search;
  if (search.length > QUERY_BYTES_MAX) throw new Refusal({ code: 'query-too-long' });
  return [...new URLSearchParams(search)];
}

/** For calls without parameters: throws a Refusal that names the first one given. */
export function refuseParameters(request: Request): void {
  const [first] = readQuery(request);
  if (first) throw new Refusal({ code: 'no-parameters', field: shortened(first[0]), allowed: [] });
}
