import type { Choice } from '#lib/choice/choice.ts';
import { shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { readBody } from './body.ts';
import { guard } from './guard.ts';
import { readQuery } from './query.ts';
import { Refusal } from './refusal.ts';

type Entries = [string, string][];

function choiceOf(entries: Entries, vocabulary: Vocabulary, own: readonly string[] = []): Choice {
  const { choice, problems } = readChoice(entries, vocabulary);
  const [first] = problems;
  if (!first) return choice;
  const isUnknown = first.code === 'unknown-parameter';
  throw new Refusal(isUnknown ? { ...first, allowed: [...(first.allowed ?? []), ...own] } : first);
}

/**
 * What a request chooses, by its query and, when posted, by its body. Throws a Refusal that names the first value that
 * cannot be used.
 */
export async function chosen(request: Request, vocabulary: Vocabulary): Promise<Choice> {
  const isPosted = request.method === 'POST';
  if (isPosted) guard(request);
  return choiceOf([...readQuery(request), ...(isPosted ? await readBody(request) : [])], vocabulary);
}

/** What a query chooses, and the value of a parameter that only this call has. Throws as `chosen`, or where it repeats. */
export function chosenBeside(request: Request, vocabulary: Vocabulary, own: string) {
  const entries = readQuery(request);
  const [value, again] = entries.flatMap(([key, text]) => (key === own ? [text] : []));
  if (again !== undefined) throw new Refusal({ field: own, code: 'repeated', value: shortened(again) });
  const others = entries.filter(([key]) => key !== own);
  return { choice: choiceOf(others, vocabulary, [own]), value };
}
