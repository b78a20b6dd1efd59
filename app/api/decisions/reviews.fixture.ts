import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { errorSchema } from '#lib/http/answer-schemas.ts';
import { theDatabase } from '#lib/http/database.ts';
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

let names = 0;

/** A link of a decision that no other test has. */
export const talk = () => {
  names += 1;
  return `scenario=talk&as-of=2019-02&name=app${names}`;
};

/** Gives the tests of a file a database of their own. */
export function withDatabase(): void {
  const directory = mkdtempSync(join(tmpdir(), 'decisions-'));
  beforeAll(async () => {
    vi.stubEnv('DATA_DIR', directory);
    await theDatabase();
  }, 120_000);
  afterAll(async () => {
    await (await theDatabase()).close();
    rmSync(directory, { recursive: true, force: true });
    vi.unstubAllEnvs();
  }, 30_000);
}

/** The refusal of a call, with its status. */
export async function refused(asked: Response | Promise<Response>) {
  const response = await asked;
  return { status: response.status, ...errorSchema.parse(await response.json()).error };
}
