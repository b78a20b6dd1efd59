import 'server-only';
import { theCatalog } from '#lib/catalog/read.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { readJson } from '#lib/http/json-body.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { limitRate } from '#lib/http/rate.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { actorKey, type Command } from '#lib/rooms/command.ts';
import { commandSchema } from './command-schema.ts';
import { sendTo } from './joining.ts';
import { visit } from './visit.ts';

/** The rules know no catalogue: a fact that nobody wrote cannot be doubted. */
function refuseUnknownFact(command: Command): void {
  if (command.type !== 'doubt') return;
  const isKnown = theCatalog().facts.some(({ id }) => id === command.fact);
  if (!isKnown) throw new Refusal({ code: 'room-value', field: 'fact', allowed: ['an id of /api/catalog'] });
}

/** Takes a command into a room, and answers with the revision that holds it. */
export async function takeCommand(request: Request, typed: string): Promise<Response> {
  refuseParameters(request);
  const { code, room, actor } = await visit(request, typed);
  if (actor === null) throw new Refusal({ code: 'room-key' });
  limitRate('room-voice', [`${code} ${actorKey(actor)}`]);
  const { commandId, ...command } = await readJson(request, commandSchema);
  refuseUnknownFact(command);
  const { revision } = await sendTo({ code, room }, actor, commandId, command);
  return answerFresh({ revision });
}
