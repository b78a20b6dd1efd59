import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import { JSON_TYPE } from '#lib/http/answer.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { rankingAnswer } from '#lib/http/ranking-answer.ts';
import { groupWeights } from '#lib/rooms/outcome.ts';
import type { Room } from '#lib/rooms/room.ts';
import { snapshotFor } from '#lib/rooms/snapshot.ts';
import { groupChoice, writtenNeeds } from './group-choice.ts';
import { groupVoice } from './group-voice.ts';
import { revealedRoom } from './revealed.ts';

function resultOf(room: Room) {
  const choice = groupChoice(room);
  const { kendallsW, discussFirst, ownWinners, consents: given, doubts } = groupVoice(room);
  const ranking = rankingAnswer(theCatalog(), choice, null);
  const { consents = { given: 0, values: [0, 0, 0, 0, 0] } } = snapshotFor('projector', room);
  return {
    needs: writtenNeeds(choice),
    weights: groupWeights(room),
    kendallsW,
    discussFirst,
    ownWinners,
    ranking,
    flips: ranking.flips,
    consents,
    reasons: given.flatMap(({ value, reason }) => (reason === undefined ? [] : [{ value, reason }])),
    doubts,
  };
}

const texts = new WeakMap<Room, string>();

/** Answers with what the group has found: its weights, the ranking that they make, what would change it. */
export async function answerResult(request: Request, typed: string): Promise<Response> {
  refuseParameters(request);
  const { room } = await revealedRoom(request, typed);
  const text = texts.get(room) ?? `${JSON.stringify(resultOf(room))}\n`;
  texts.set(room, text);
  return new Response(text, { headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' } });
}
