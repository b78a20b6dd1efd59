import { expect, test, vi } from 'vitest';
import { answerError, answering, answerJson, otherThan } from './answer.ts';
import { FAILURE_CODES, Refusal, statusOf } from './refusal.ts';

const request = (headers: Record<string, string> = {}) => new Request('http://localhost/api/ranking', { headers });

test('an answer has a tag, and who knows the tag gets 304 without a body', async () => {
  const first = answerJson(request(), { a: 1 });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"[\w-]{20,}"$/);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
    const again = answerJson(request({ 'if-none-match': known }), { a: 1 });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect(answerJson(request({ 'if-none-match': etag }), { a: 2 }).status).toBe(200);
});

test('who posts gets the answer, whatever tag is named', async () => {
  const headers = { 'if-none-match': '*' };
  const posted = answerJson(new Request('http://localhost/bundle.zip', { method: 'POST', headers }), { a: 1 });
  expect([posted.status, await posted.text()]).toEqual([200, '{"a":1}\n']);
  const head = new Request('http://localhost/bundle.zip', { method: 'HEAD', headers });
  expect(answerJson(head, { a: 1 }).status).toBe(304);
});

test.for(['PUT', 'POST', 'PATCH', 'DELETE'] as const)(
  '%s where only GET is taken is a 405 that says so',
  async (method) => {
    const response = await otherThan('GET')[method](new Request('http://localhost/api/ranking', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      error: { code: 'method-not-allowed', allowed: ['GET', 'HEAD', 'OPTIONS'] },
    });
  },
);

test('OPTIONS tells what is taken', async () => {
  const response = await otherThan('GET', 'POST').OPTIONS(request());
  expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
});

test('what nobody foresaw hides its text, and its cause is logged once', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const cause = new Error('the password is 1234');
  const respond = answering(() => {
    throw cause;
  });
  const response = await respond(request());
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('1234');
  expect(log.mock.calls).toEqual([[cause]]);
  log.mockRestore();
});

test('a refusal is not logged and not stored', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const response = answerError(request(), new Refusal({ code: 'not-found' }));
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test.for([
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['en-US,en;q=0.9,ja;q=0.8', 'en'],
  ['en;q=0.5,ja', 'ja'],
  ['fr,ja;q=0.3', 'ja'],
  ['fr', 'en'],
  ['ja;q=0', 'en'],
  ['*', 'en'],
  ['', 'en'],
  ['javanese', 'en'],
])('Accept-Language "%s" is answered in %s', async ([header = '', locale]) => {
  const response = answerError(request({ 'accept-language': header }), new Refusal({ code: 'not-found' }));
  const { error } = await response.json();
  expect(/[ぁ-ん]/.test(error.message) ? 'ja' : 'en').toBe(locale);
});

test('each way to fail has the status of the contract', () => {
  expect(
    Object.fromEntries(FAILURE_CODES.map((code) => [code, new Refusal({ code: code as 'not-found' }).status])),
  ).toEqual({
    'account-off': 409,
    'account-unknown': 400,
    'body-form': 400,
    'connection-in-use': 409,
    'connection-same': 409,
    'connection-unknown': 404,
    'fail-resource': 400,
    'no-provider': 404,
    'provider-unreachable': 503,
    'sign-in': 401,
    'sign-in-failed': 401,
    'stack-name-prefix': 400,
    'switched-off': 503,
    'too-deep': 400,
    'too-many': 429,
    'wrong-token': 401,
    'broken-json': 400,
    'not-utf-8': 400,
    'not-an-object': 400,
    'forbidden-key': 400,
    'no-parameters': 400,
    'cross-site': 403,
    'not-found': 404,
    'method-not-allowed': 405,
    'body-too-large': 413,
    'query-too-long': 414,
    'not-json': 415,
    'wrong-host': 421,
    'author-key': 401,
    'author-only': 403,
    'command-conflict': 409,
    'database-away': 503,
    'database-locked': 503,
    'database-not-created': 503,
    'facilitator-only': 403,
    'manifest-form': 400,
    'manifest-mismatch': 400,
    'next-unknown': 400,
    'no-needs': 400,
    'no-review': 404,
    'no-room': 404,
    'not-in-room': 400,
    'not-now': 409,
    'not-revealed': 409,
    'participant-only': 403,
    'reason-missing': 400,
    'remark-target': 400,
    'remark-text': 400,
    'review-full': 409,
    'review-superseded': 409,
    'room-closed': 410,
    'room-full': 409,
    'room-key': 401,
    'room-name': 400,
    'room-reason': 400,
    'room-value': 400,
    'status-order': 409,
    unexpected: 500,
  });
  expect(statusOf('name-form')).toBe(400);
});
