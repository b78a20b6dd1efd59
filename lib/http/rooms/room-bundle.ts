import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import { shortened } from '#lib/choice/problem.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { packedBundle } from '#lib/http/bundle.ts';
import { decideOn } from '#lib/http/decide.ts';
import { readQuery } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { groupChoice, writtenNeeds } from './group-choice.ts';
import { groupVoice } from './group-voice.ts';
import { revealedRoom } from './revealed.ts';

/** What the room has decided is not for a link to say otherwise. */
export const OF_THE_ROOM = ['scenario', 'need', 'as-of'];

/**
 * Answers with the bundle of the room's winner, or of `pick`, which carries the vote. Settings of a bundle may be given;
 * its language is the room's where none is.
 */
export async function answerRoomBundle(request: Request, typed: string): Promise<Response> {
  const { room } = await revealedRoom(request, typed);
  const entries = readQuery(request);
  const own = entries.find(([key]) => OF_THE_ROOM.includes(key));
  if (own) throw new Refusal({ code: 'unknown-parameter', field: own[0], value: shortened(own[1]), allowed: [] });
  const { asOf, lang } = room.opening;
  const given: [string, string][] = [
    ['need', writtenNeeds(groupChoice(room))],
    ['as-of', asOf],
    ...(entries.some(([key]) => key === 'lang') ? [] : [['lang', lang] as [string, string]]),
    ...entries,
  ];
  const catalog = theCatalog();
  const { choice, problems } = readChoice(
    given.filter(([, value]) => value !== ''),
    vocabularyOf(catalog),
  );
  const [problem] = problems;
  if (problem) throw new Refusal(problem);
  const decision = { ...decideOn(catalog, choice), vote: groupVoice(room) };
  const { body, type, headers } = packedBundle(catalog, decision, 'zip');
  return new Response(body, { headers: { ...headers, 'content-type': type, 'cache-control': 'no-store' } });
}
