import { afterEach, expect, test, vi } from 'vitest';
import { line } from '#lib/http/card/drawn.ts';
import { renderPicture } from './render-picture.ts';
import { GET } from './route.ts';

const get = (query: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/og.png?${query}`, { headers }));

/** Width and height of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

afterEach(() => vi.unstubAllGlobals());

test.for(['scenario=talk&as-of=2019-02', 'scenario=web-shop&lang=ja', 'need=private-tasks.should', ''])(
  'the picture of %j is 1200 × 630, as services that preview links ask',
  { timeout: 30_000 },
  async (query) => {
    const response = await get(query);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
  },
);

test('whoever has it is told so, and it is not drawn again', { timeout: 30_000 }, async () => {
  const first = await get('scenario=talk');
  const again = await get('scenario=talk', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  expect((await get('scenario=talk&lang=ja')).headers.get('etag')).not.toBe(first.headers.get('etag'));
});

test('a link that cannot be used is refused, as by every call', async () => {
  const response = await get('v=2&scenario=talk');
  expect([response.status, (await response.json()).error.field]).toEqual([400, 'v']);
});

test('drawing asks nobody: a character that its fonts lack is drawn as a question mark', {
  timeout: 30_000,
}, async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (input: unknown) => {
    asked.push(input);
    return Promise.reject(new Error('no network'));
  });
  const strange = await renderPicture(line('🦀 한국어 𠮟', { fontSize: 40 }));
  expect(asked).toEqual([]);
  expect(Buffer.from(strange).equals(Buffer.from(await renderPicture(line('? ??? ?', { fontSize: 40 }))))).toBe(true);
});
