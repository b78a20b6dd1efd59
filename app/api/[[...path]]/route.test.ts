import { expect, test } from 'vitest';
import * as route from './route.ts';

test.for(Object.entries(route))('%s on an unknown path is a 404 in the envelope', async ([method, respond]) => {
  const request = new Request('http://127.0.0.1:3000/api/nothing/here', {
    method,
    headers: { 'accept-language': 'ja' },
  });
  const response = await respond(request);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: { code: 'not-found', message: expect.stringContaining('/openapi.json') },
  });
});
