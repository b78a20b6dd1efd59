import { createHash } from 'node:crypto';
import { localeOf } from './language.ts';
import { isRefusal, Refusal } from './refusal.ts';

/** Something to answer with, and the tag that names its bytes. */
export type Content = {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  headers?: Readonly<Record<string, string>>;
};

type Route = (request: Request) => Response | Promise<Response>;

export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * The ETag of a content. Text is weak, because the server may compress it on the way; archives travel as they are.
 */
export function etagOf(body: string | Uint8Array): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return typeof body === 'string' ? `W/"${hash}"` : `"${hash}"`;
}

/** Whether a caller has the content of this tag already. */
export function isKnown(request: Request, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  const known = request.headers.get('if-none-match');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (known === null || !isRead) return false;
  return known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** Answers with a content, or with 304 where the caller has it already. */
export function answer(request: Request, { body, type, etag, headers }: Content): Response {
  const common = { ...headers, 'cache-control': 'no-cache', etag };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, 'content-type': type } });
}

/** Answers with text of the given type, tagged by its hash. */
export function answerText(
  request: Request,
  body: string,
  type: string,
  headers: Record<string, string> = {},
): Response {
  return answer(request, { body, type, etag: etagOf(body), headers });
}

/** Answers with JSON: the keys stand in the order in which the code made them, so the same value gives the same bytes. */
export function answerJson(request: Request, value: object): Response {
  return answerText(request, `${JSON.stringify(value)}\n`, JSON_TYPE);
}

/** Answers with JSON that nobody may keep: what is true now, or for this caller alone. */
export function answerFresh(value: object, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store', ...headers },
  });
}

/** Answers with the error envelope. What nobody foresaw hides its text and logs its cause once. */
export function answerError(request: Request, error: unknown): Response {
  const isForeseen = isRefusal(error);
  if (!isForeseen) console.error(error);
  const refusal = isForeseen ? error : new Refusal({ code: 'unexpected' });
  return new Response(`${JSON.stringify(refusal.envelope(localeOf(request)))}\n`, {
    status: refusal.status,
    headers: {
      'content-type': JSON_TYPE,
      'cache-control': 'no-store',
      ...(refusal.retryAfterSeconds !== undefined && { 'retry-after': String(refusal.retryAfterSeconds) }),
    },
  });
}

/** A route of ours: whatever the function throws becomes an answer. */
export function answering(respond: Route) {
  return async (request: Request): Promise<Response> => {
    try {
      return await respond(request);
    } catch (error) {
      return answerError(request, error);
    }
  };
}

type Context<Parameters> = { params: Promise<Parameters> };

/** The same for an address with parts that name something. */
export function answeringFor<Parameters>(
  respond: (request: Request, parameters: Parameters) => Response | Promise<Response>,
) {
  return async (request: Request, { params }: Context<Parameters>): Promise<Response> => {
    const parameters = await params;
    return answering((given) => respond(given, parameters))(request);
  };
}

type Method = 'GET' | 'POST' | 'DELETE';

/**
 * The methods that a route exports beside those it takes: a 405 that names them, where Next's own has an empty body.
 * A route leaves out those that it takes.
 */
export function otherThan(...taken: Method[]) {
  const allowed = [...taken, ...(taken.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const headers = { allow: allowed.join(', ') };
  const refuse: Route = (request) => {
    const response = answerError(request, new Refusal({ code: 'method-not-allowed', allowed }));
    response.headers.set('allow', headers.allow);
    return response;
  };
  const tell: Route = () => new Response(null, { status: 204, headers });
  return { DELETE: refuse, GET: refuse, OPTIONS: tell, PATCH: refuse, POST: refuse, PUT: refuse };
}
