import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Catalog } from '#lib/catalog/schema.ts';
import { JSON_TYPE } from '#lib/http/answer.ts';
import { rankChoice } from '#lib/http/decide.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { LEVELS, type Room } from '#lib/rooms/room.ts';
import { csvOf } from './csv.ts';
import { groupChoice, writtenNeeds } from './group-choice.ts';
import { groupVoice } from './group-voice.ts';
import { revealedRoom } from './revealed.ts';

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** All that a room has found, without names, codes or keys. */
function exportOf(catalog: Catalog, room: Room) {
  const { asOf, lang, at, requirements } = room.opening;
  const choice = groupChoice(room);
  const { winner, winnerMaintained, leaders, rival } = rankChoice(catalog, choice);
  return {
    schemaVersion: 1,
    generator: 'saikyo-ecs',
    catalogVersion: catalog.edition.version,
    opened: at,
    phase: room.phase.name,
    asOf,
    lang,
    requirements,
    needs: writtenNeeds(choice),
    decision: { winner, winnerMaintained, leaders, rival },
    vote: groupVoice(room),
  };
}

const HEAD = ['kind', 'id', 'text', ...LEVELS, 'weight', 'deviation', 'must', 'decided by the facilitator', 'consent'];

function csv(catalog: Catalog, room: Room): string {
  const { lang } = room.opening;
  const { requirements, consents, doubts } = groupVoice(room);
  const nameOf = (id: string) => catalog.requirements.find((one) => one.id === id)?.name[lang] ?? id;
  const empty = HEAD.slice(3).map(() => '');
  return csvOf([
    HEAD,
    ...requirements.map(({ requirement, counts, weight, deviation, isMust, decided }) => [
      'requirement',
      requirement,
      nameOf(requirement),
      ...LEVELS.map((level) => counts[level]),
      rounded(weight),
      rounded(deviation),
      isMust ? 'yes' : 'no',
      decided === null ? 'no' : 'yes',
      '',
    ]),
    ...consents.map(({ value, reason = '' }) => ['consent', '', reason, ...empty.slice(1), value]),
    ...doubts.map(({ fact, reason }) => ['doubt', fact, reason, ...empty]),
  ]);
}

const FORMS = {
  'export.json': {
    type: JSON_TYPE,
    write: (catalog: Catalog, room: Room) => `${JSON.stringify(exportOf(catalog, room), null, 2)}\n`,
  },
  'export.csv': { type: 'text/csv; charset=utf-8', write: csv },
} as const;

/** Answers with what a room has found as a file, for whoever knows the code: it holds no names. */
export async function answerExport(request: Request, typed: string, form: keyof typeof FORMS): Promise<Response> {
  refuseParameters(request);
  const { room } = await revealedRoom(request, typed);
  const { type, write } = FORMS[form];
  return new Response(write(theCatalog(), room), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="room-${form}"`,
    },
  });
}
