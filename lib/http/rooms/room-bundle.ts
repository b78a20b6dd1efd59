import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import { shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { packedBundle, recordOf } from '#lib/http/bundle.ts';
import { type Decision, decideOn } from '#lib/http/decide.ts';
import { readQuery } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Room } from '#lib/rooms/room.ts';
import { groupChoice, writtenNeeds } from './group-choice.ts';
import { groupVoice } from './group-voice.ts';
import { revealedRoom } from './revealed.ts';

/** What the room has decided is not for a link to say otherwise. */
export const OF_THE_ROOM = ['scenario', 'need', 'as-of'];

/**
 * The decision of a room: its winner, or what `pick` says where it is tied. Settings of a bundle may be given; language
 * and date are the room's where they are not. Throws a Refusal as any bundle does.
 */
function decisionOf(request: Request, room: Room): Decision {
  const entries = readQuery(request);
  const own = entries.find(([key]) => OF_THE_ROOM.includes(key));
  if (own) throw new Refusal({ code: 'unknown-parameter', field: own[0], value: shortened(own[1]), allowed: [] });
  const { asOf, lang, at } = room.opening;
  const ofTheRoom: [string, string][] = [
    ['need', writtenNeeds(groupChoice(room))],
    ['as-of', asOf],
    ['lang', lang],
    ['date', at.slice(0, 10)],
  ];
  const isOpen = ([key, value]: [string, string]) => value !== '' && !entries.some(([given]) => given === key);
  const catalog = theCatalog();
  const { choice, problems } = readChoice([...ofTheRoom.filter(isOpen), ...entries], vocabularyOf(catalog));
  const [problem] = problems;
  if (problem) throw new Refusal(problem);
  const vote = groupVoice(room);
  return { ...decideOn(catalog, choice), vote, said: { group: vote } };
}

const fresh = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });

/** Answers with the bundle of the room's decision, which carries the vote. */
export async function answerRoomBundle(request: Request, typed: string): Promise<Response> {
  const { room } = await revealedRoom(request, typed);
  const decision = decisionOf(request, room);
  const { body, type } = packedBundle(theCatalog(), decision, 'zip');
  return fresh(body, type, `${decision.settings.name}.zip`);
}

/** Answers with the record of the room's decision: what weighed, who objected and why, what was doubted; no names. */
export async function answerRoomRecord(request: Request, typed: string): Promise<Response> {
  const { room } = await revealedRoom(request, typed);
  const { path, content } = recordOf(theCatalog(), decisionOf(request, room));
  return fresh(content, 'text/markdown; charset=utf-8', path.split('/').at(-1) ?? 'record.md');
}
