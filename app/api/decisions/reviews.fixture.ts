import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { decideOn } from '#lib/http/decide.ts';
import { reviewMadeSchema, reviewSchema } from '#lib/http/decisions/review-schemas.ts';
import { manifestOf } from '#lib/http/manifest.ts';
import * as comments from './[id]/comments/route.ts';
import * as review from './[id]/route.ts';
import * as status from './[id]/status/route.ts';
import * as verdicts from './[id]/verdicts/route.ts';
import * as decisions from './route.ts';

const ORIGIN = 'http://127.0.0.1:3000';

/** The `saikyo-ecs.json` of a link. */
export function manifestOfLink(query: string) {
  const { choice } = readChoice(new URLSearchParams(query), vocabularyOf(theCatalog()));
  return manifestOf(theCatalog(), decideOn(theCatalog(), choice));
}

function requestTo(path: string, method: string, body?: unknown, key?: string): Request {
  const headers: Record<string, string> = { host: '127.0.0.1:3000' };
  if (method !== 'GET') headers['content-type'] = 'application/json';
  if (key !== undefined) headers.authorization = `Bearer ${key}`;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return new Request(`${ORIGIN}${path}`, { method, headers, ...sent });
}

const ACTS = { verdicts, comments, status };

/** Calls the routes as a client would. */
export const api = {
  open: (body: unknown) => decisions.POST(requestTo('/api/decisions', 'POST', body)),
  read: (id: string) => review.GET(requestTo(`/api/decisions/${id}`, 'GET'), { params: Promise.resolve({ id }) }),
  act: (id: string, act: keyof typeof ACTS, body: unknown, key?: string) =>
    ACTS[act].POST(requestTo(`/api/decisions/${id}/${act}`, 'POST', body, key), { params: Promise.resolve({ id }) }),
  drop: (id: string, key?: string) =>
    review.DELETE(requestTo(`/api/decisions/${id}`, 'DELETE', undefined, key), { params: Promise.resolve({ id }) }),
};

/** A review of a decision, with its author's key. */
export async function aReview(query: string) {
  const response = await api.open({ manifest: manifestOfLink(query) });
  const { id, authorKey = '' } = reviewMadeSchema.parse(await response.json());
  return { id, authorKey, read: async () => reviewSchema.parse(await (await api.read(id)).json()) };
}
