import { z } from 'zod';
import { LEVELS } from '#lib/rooms/room.ts';
import { commandSchema, takenSchema } from './command-schema.ts';
import { roomExportSchema } from './export-schema.ts';
import { joinedSchema, joiningSchema } from './joining.ts';
import { roomOpenedSchema } from './opening.ts';
import { OF_THE_ROOM } from './room-bundle.ts';
import { ownSchema, roomResultSchema, roomSchema } from './room-schemas.ts';
import { VIEWS } from './views.ts';

type Schema = Record<string, unknown>;
type Status = keyof typeof STATUSES;

export const ROOM_SCHEMAS = {
  Room: roomSchema,
  RoomOwn: ownSchema,
  RoomOpened: roomOpenedSchema,
  RoomJoined: joinedSchema,
  RoomTaken: takenSchema,
  RoomResult: roomResultSchema,
  RoomExport: roomExportSchema,
};

const STATUSES = {
  400: 'A value that cannot be used.',
  401: 'Without a key of the room, or with the key of another.',
  403: 'From another site, or with a key that may not do this.',
  404: 'There is no room of this code.',
  409: 'Not possible in the phase that the room is in, or a commandId of another command.',
  410: 'The room is closed.',
  413: 'More than 256 kB.',
  415: 'Not declared as JSON.',
  421: "Another server's host name.",
  429: 'Too often, or ten wrong codes within a minute; Retry-After says how long to wait.',
  500: 'The cause is in the log of the server.',
  503: 'The database does not answer, or another process holds it.',
} as const;
const READS: readonly Status[] = [400, 401, 403, 404, 409, 421, 429, 500, 503];
const CHANGES: readonly Status[] = [400, 401, 403, 404, 409, 410, 413, 415, 421, 429, 500, 503];

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const known = (name: keyof typeof ROOM_SCHEMAS) => json({ $ref: `#/components/schemas/${name}` });
const text = (type: string) => ({ content: { [type]: { schema: { type: 'string' } } } });
const CODE = { name: 'code', in: 'path', required: true, schema: { type: 'string' } };
const VIEW = {
  name: 'view',
  in: 'query',
  required: false,
  description:
    'Default: phone. The view of the facilitator needs the key as Bearer, or a promoted participant’s token.',
  schema: { type: 'string', enum: VIEWS },
};

type Call = { id: string; summary: string; status?: number; ok?: object; takes?: Schema; asks?: readonly object[] };

function call(method: 'get' | 'post' | 'delete', { id, summary, status = 200, ok = {}, takes, asks = [] }: Call) {
  const refused = (method === 'get' ? READS : CHANGES).map((code) => {
    return [code, { description: STATUSES[code], ...json({ $ref: '#/components/schemas/Error' }) }];
  });
  const operation = {
    operationId: id,
    summary,
    ...(asks.length > 0 && { parameters: asks }),
    ...(takes && { requestBody: { required: true, ...json(takes) } }),
    responses: { [status]: { description: summary, ...ok }, ...Object.fromEntries(refused) },
  };
  return { [method]: operation };
}

function input(schema: z.ZodType): Schema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** What a revealed room can be read as, by whoever knows its code. */
function readings(settings: readonly Schema[]) {
  const get = (id: string, summary: string, ok: object, asks: readonly object[] = []) =>
    call('get', { id, summary, ok, asks: [CODE, ...asks] });
  return {
    '/api/rooms/{code}/result': get('roomResult', 'What the group has found, after the reveal', known('RoomResult')),
    '/api/rooms/{code}/export.json': get('roomExport', 'The same as a file, without names', known('RoomExport')),
    '/api/rooms/{code}/export.csv': get('roomTable', 'Votes, consents and doubts as a table', text('text/csv')),
    '/api/rooms/{code}/record.md': get(
      'roomRecord',
      'The decision record, with what the group said, as Markdown',
      text('text/markdown'),
      settings,
    ),
    '/api/rooms/{code}/bundle.zip': get(
      'roomBundle',
      'The bundle of the winner, or of `pick`, with the vote in its saikyo-ecs.json',
      { content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } },
      settings,
    ),
  };
}

/** The calls of workshop rooms; `bundle` are the parameters of a bundle, as JSON Schema and as of a query. */
export function roomPaths(bundle: Schema, query: readonly Schema[]) {
  const { scenario, need, 'as-of': asOf, lang } = bundle;
  const settings = query.filter(({ name }) => !OF_THE_ROOM.some((own) => own === name));
  const opening = { type: 'object', properties: { scenario, need, 'as-of': asOf, lang }, additionalProperties: false };
  return {
    '/api/rooms': call('post', {
      id: 'openRoom',
      summary: 'Open a room in which people vote on how much each requirement matters; levels given here do not count',
      status: 201,
      ok: known('RoomOpened'),
      takes: opening,
    }),
    '/api/rooms/{code}': {
      ...call('get', { id: 'room', summary: 'A room as it stands', ok: known('Room'), asks: [CODE, VIEW] }),
      ...call('delete', { id: 'deleteRoom', summary: 'Delete it at once', status: 204, asks: [CODE] }),
    },
    '/api/rooms/{code}/participants': call('post', {
      id: 'joinRoom',
      summary: 'Join a room',
      status: 201,
      ok: known('RoomJoined'),
      takes: input(joiningSchema),
      asks: [CODE],
    }),
    '/api/rooms/{code}/commands': call('post', {
      id: 'sayInRoom',
      summary: `Vote (${LEVELS.join(', ')}), doubt, consent, or lead the room; needs a key as Bearer`,
      ok: known('RoomTaken'),
      takes: input(commandSchema),
      asks: [CODE],
    }),
    '/api/rooms/{code}/events': call('get', {
      id: 'roomEvents',
      summary: 'Events of a room: snapshot (id: the revision), own for the holder of a token, gone when it is deleted',
      ok: text('text/event-stream'),
      asks: [CODE, VIEW],
    }),
    ...readings(settings),
  };
}
