import type { Choice } from '#lib/choice/choice.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';
import { readBody } from './body.ts';
import { guard } from './guard.ts';
import { readQuery } from './query.ts';
import { Refusal } from './refusal.ts';

/**
 * What a request chooses, by its query and, when posted, by its body. Throws a Refusal that names the first value that
 * cannot be used.
 */
export async function chosen(request: Request, vocabulary: Vocabulary): Promise<Choice> {
  const isPosted = request.method === 'POST';
  if (isPosted) guard(request);
  const entries = [...readQuery(request), ...(isPosted ? await readBody(request) : [])];
  const { choice, problems } = readChoice(entries, vocabulary);
  if (problems[0]) throw new Refusal(problems[0]);
  return choice;
}
