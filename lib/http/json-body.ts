import type { z } from 'zod';
import { shortened } from '#lib/choice/problem.ts';
import { parseJson, readText } from './body.ts';
import { Refusal } from './refusal.ts';
import { isForbiddenKey } from './services-body.ts';

const DEPTH_MAX = 16;

function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const [piece] of json.matchAll(/"(?:[^"\\]+|\\.)*"|[{}[\]]/g)) {
    if (piece === '{' || piece === '[') depth += 1;
    else if (piece === '}' || piece === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const withoutForbidden = (key: string, value: unknown) => (isForbiddenKey(key) ? undefined : value);

function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal {
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []).map(String);
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : undefined;
  const field = shortened(keys.join('.'));
  return new Refusal({ code: 'body-form', ...(field !== '' && { field }), ...(allowed && { allowed }) });
}

/**
 * Reads a JSON body of a form; no body at all is `{}`. Keys that reach a prototype are dropped. Throws a Refusal that names
 * the first field which does not fit.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
  if (depthOf(text) > DEPTH_MAX) throw new Refusal({ code: 'too-deep' });
  const result = schema.safeParse(text.trim() === '' ? {} : parseJson(text, withoutForbidden));
  if (result.success) return result.data;
  throw refusalOf(result.error.issues[0]);
}
