import { type Problem, shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { QUERY_BYTES_MAX } from './query.ts';

type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The router's own parameter, which no person wrote. */
const ROUTER_KEY = '_rsc';

/** The one problem of all that is left out, from the parameter at which the query became too long. */
function tooLong([key]: [string, string]): Problem {
  const field = `query (${shortened(key)} …)`;
  return { field, code: 'too-long', value: '', allowed: [`0–${QUERY_BYTES_MAX}`] };
}

/** A page's parameters as Next gives them, then those that Next keeps for itself, out of the query as it came. */
function entriesOf(query: PageQuery, search: string): [string, string][] {
  const given = Object.entries(query).flatMap(([key, value]) =>
    [value ?? []].flat().map((each): [string, string] => [key, each]),
  );
  const kept = [...new URLSearchParams(search)].filter(([key]) => key !== ROUTER_KEY && !Object.hasOwn(query, key));
  return [...given, ...kept];
}

/**
 * Reads the address of a page. Unlike the API it refuses nothing: what cannot be used is a problem, and what comes after
 * 8 kB is left out as one.
 */
export function readPageQuery(query: PageQuery, search: string, vocabulary: Vocabulary) {
  let bytesLeft = QUERY_BYTES_MAX;
  const entries = entriesOf(query, search);
  const read = entries.filter((entry) => {
    bytesLeft -= new URLSearchParams([entry]).toString().length + 1;
    return bytesLeft >= 0;
  });
  const { choice, catalog, problems } = readChoice(read, vocabulary);
  const firstLeftOut = entries[read.length];
  return { choice, catalog, problems: firstLeftOut ? [tooLong(firstLeftOut), ...problems] : problems };
}
