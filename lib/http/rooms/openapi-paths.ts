import { binary, callsWith, inPath, inText, named, type Schema } from '#lib/http/openapi-call.ts';
import { LEVELS } from '#lib/rooms/room.ts';
import { commandSchema, takenSchema } from './command-schema.ts';
import { roomExportSchema } from './export-schema.ts';
import { joinedSchema, joiningSchema } from './joining.ts';
import { roomOpenedSchema } from './opening.ts';
import { OF_THE_ROOM } from './room-bundle.ts';
import { ownSchema, roomResultSchema, roomSchema } from './room-schemas.ts';
import { VIEWS } from './views.ts';

export const ROOM_SCHEMAS = {
  Room: roomSchema,
  RoomOwn: ownSchema,
  RoomOpened: roomOpenedSchema,
  RoomJoined: joinedSchema,
  RoomTaken: takenSchema,
  RoomResult: roomResultSchema,
  RoomExport: roomExportSchema,
};

const call = callsWith({
  words: {
    401: 'Without a key of the room, or with the key of another.',
    403: 'From another site, or with a key that may not do this.',
    404: 'There is no room of this code.',
    409: 'Not possible in the phase that the room is in, or a commandId of another command.',
    410: 'The room is closed.',
    429: 'Too often, or ten wrong codes within a minute; Retry-After says how long to wait.',
    503: 'The database does not answer, or another process holds it.',
  },
  reads: [401, 403, 409, 429],
  changes: [401, 410],
});
const CODE = inPath('code');
const VIEW = {
  name: 'view',
  in: 'query',
  required: false,
  description:
    'Default: phone. The view of the facilitator needs the key as Bearer, or a promoted participant’s token.',
  schema: { type: 'string', enum: VIEWS },
};

/** What a revealed room can be read as, by whoever knows its code. */
function readings(settings: readonly Schema[]) {
  const get = (id: string, summary: string, ok: object, asks: readonly object[] = []) =>
    call('get', { id, summary, ok, asks: [CODE, ...asks] });
  return {
    '/api/rooms/{code}/result': get('roomResult', 'What the group has found, after the reveal', named('RoomResult')),
    '/api/rooms/{code}/export.json': get('roomExport', 'The same as a file, without names', named('RoomExport')),
    '/api/rooms/{code}/export.csv': get('roomTable', 'Votes, consents and doubts as a table', inText('text/csv')),
    '/api/rooms/{code}/record.md': get(
      'roomRecord',
      'The decision record, with what the group said, as Markdown',
      inText('text/markdown'),
      settings,
    ),
    '/api/rooms/{code}/bundle.zip': get(
      'roomBundle',
      'The bundle of the winner, or of `pick`, with the vote in its saikyo-ecs.json',
      binary('application/zip'),
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
      ok: named('RoomOpened'),
      takes: opening,
    }),
    '/api/rooms/{code}': {
      ...call('get', { id: 'room', summary: 'A room as it stands', ok: named('Room'), asks: [CODE, VIEW] }),
      ...call('delete', { id: 'deleteRoom', summary: 'Delete it at once', status: 204, asks: [CODE] }),
    },
    '/api/rooms/{code}/participants': call('post', {
      id: 'joinRoom',
      summary: 'Join a room',
      status: 201,
      ok: named('RoomJoined'),
      takes: joiningSchema,
      asks: [CODE],
    }),
    '/api/rooms/{code}/commands': call('post', {
      id: 'sayInRoom',
      summary: `Vote (${LEVELS.join(', ')}), doubt, consent, or lead the room; needs a key as Bearer`,
      ok: named('RoomTaken'),
      takes: commandSchema,
      asks: [CODE],
    }),
    '/api/rooms/{code}/events': call('get', {
      id: 'roomEvents',
      summary: 'Events of a room: snapshot (id: the revision), own for the holder of a token, gone when it is deleted',
      ok: inText('text/event-stream'),
      asks: [CODE, VIEW],
    }),
    ...readings(settings),
  };
}
