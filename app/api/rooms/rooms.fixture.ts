import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { theDatabase } from '#lib/http/database.ts';
import { theRooms } from '#lib/http/rooms/rooms.ts';
import * as bundle from './[code]/bundle.zip/route.ts';
import * as commands from './[code]/commands/route.ts';
import * as events from './[code]/events/route.ts';
import * as table from './[code]/export.csv/route.ts';
import * as exported from './[code]/export.json/route.ts';
import * as participants from './[code]/participants/route.ts';
import * as record from './[code]/record.md/route.ts';
import * as result from './[code]/result/route.ts';
import * as one from './[code]/route.ts';
import * as rooms from './route.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const at = (code: string) => ({ params: Promise.resolve({ code }) });

type Asked = { body?: unknown; key?: string; headers?: Record<string, string> };

/** A request as a page or a terminal sends it. */
function asked(method: string, path: string, { body, key, headers }: Asked = {}): Request {
  return new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      host: '127.0.0.1:3000',
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export const opening = (given: Asked) => rooms.POST(asked('POST', '/api/rooms', given));
export const joining = (code: string, given: Asked) =>
  participants.POST(asked('POST', `/api/rooms/${code}/participants`, given), at(code));
export const looking = (code: string, query = '', given: Asked = {}) =>
  one.GET(asked('GET', `/api/rooms/${code}${query}`, given), at(code));
export const deleting = (code: string, given: Asked) =>
  one.DELETE(asked('DELETE', `/api/rooms/${code}`, given), at(code));
export const listening = (code: string, query = '', given: Asked = {}) =>
  events.GET(asked('GET', `/api/rooms/${code}/events${query}`, given), at(code));
export const sending = (code: string, key: string | undefined, body: unknown, headers?: Record<string, string>) =>
  commands.POST(
    asked('POST', `/api/rooms/${code}/commands`, {
      body,
      ...(key !== undefined && { key }),
      ...(headers && { headers }),
    }),
    at(code),
  );

/** A database of its own for a test file. */
export function ownDatabase(): void {
  const directory = mkdtempSync(join(tmpdir(), 'rooms-http-'));
  beforeAll(async () => {
    vi.stubEnv('DATA_DIR', directory);
    await theRooms();
  }, 120_000);
  afterAll(async () => {
    (await theRooms()).channels.close();
    await (await theDatabase()).close();
    rmSync(directory, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });
}

let sent = 0;

/** Sends a command under an id of its own, which must be taken. */
export async function say(code: string, key: string, command: object): Promise<number> {
  sent += 1;
  const response = await sending(code, key, { commandId: `c${sent}`, ...command });
  const body = await response.json();
  expect([response.status, body]).toEqual([200, { revision: expect.any(Number) }]);
  return body.revision;
}

/** A room on the talk's scenario, with so many people in it. */
export async function roomOf(people: number, body: object = { scenario: 'talk', 'as-of': '2019-02', lang: 'en' }) {
  const { code, facilitatorKey } = await (await opening({ body })).json();
  const tokens: string[] = [];
  for (let index = 0; index < people; index += 1) {
    const { token } = await (await joining(code, { body: {} })).json();
    tokens.push(token);
  }
  return { code: String(code), facilitatorKey: String(facilitatorKey), tokens };
}

const LEVELS: Readonly<Record<string, string>> = { M: 'must', S: 'should', C: 'could', '-': 'none' };
const TALK = ['api-product', 'token-authz', 'private-tasks', 'svc-to-svc', 'tear-down'];

/** Hands in one person's card, as the decision model writes it: MMSCS. */
export async function handIn(code: string, token: string, card: string): Promise<void> {
  for (const [index, requirement] of TALK.entries()) {
    await say(code, token, { type: 'vote', requirement, level: LEVELS[card[index] ?? ''] });
  }
}

type Told = { event: string; id: string | undefined; data: unknown };

/** Reads a stream of events as it comes; `all` is what came so far. */
export function follow(response: Response) {
  const all: Told[] = [];
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const ended = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      const blocks = text.split('\n\n').slice(0, -1);
      all.splice(0, all.length, ...blocks.flatMap(toldBy));
    }
  })();
  return { all, raw: () => text, ended, stop: async () => reader?.cancel() };
}

function toldBy(block: string): Told[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const event = fields.get('event');
  return event === undefined ? [] : [{ event, id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') }];
}

/** What a room can be read as. */
const READINGS = { result, exported, table, record, bundle };

/** Reads a room in one of these ways. */
export const reading = (code: string, way: keyof typeof READINGS, query = '') =>
  READINGS[way].GET(asked('GET', `/api/rooms/${code}/${way}${query}`), at(code));
