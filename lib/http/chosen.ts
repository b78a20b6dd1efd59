import type { Catalog } from '#lib/catalog/schema.ts';
import type { Choice } from '#lib/choice/choice.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readBody } from './body.ts';
import { Refusal } from './refusal.ts';
import { refuseOtherSites } from './same-origin.ts';

const QUERY_BYTES_MAX = 8 * 1024;

function readQuery(request: Request): [string, string][] {
  const { search, searchParams } = new URL(request.url);
  if (search.length > QUERY_BYTES_MAX) throw new Refusal({ code: 'query-too-long' });
  return [...searchParams];
}

/**
 * What a request chooses, by its query and, when posted, by its body. Throws a Refusal that names the first value that
 * cannot be used.
 */
export async function chosen(request: Request, catalog: Catalog): Promise<Choice> {
  const isPosted = request.method === 'POST';
  if (isPosted) refuseOtherSites(request);
  const entries = [...readQuery(request), ...(isPosted ? await readBody(request) : [])];
  const { choice, problems } = readChoice(entries, vocabularyOf(catalog));
  if (problems[0]) throw new Refusal(problems[0]);
  return choice;
}
