import 'server-only';
import { JSON_TYPE } from '#lib/http/answer.ts';
import { guardReading } from '#lib/http/guard.ts';
import { readQuery } from '#lib/http/query.ts';
import { readView, snapshotText } from './views.ts';
import { askFacilitator, visit } from './visit.ts';

/** Answers with a room as it is, in the view that is asked for. */
export async function answerRoom(request: Request, typed: string): Promise<Response> {
  guardReading(request);
  const view = readView(readQuery(request));
  const visited = await visit(request, typed);
  if (view === 'facilitator') askFacilitator(visited);
  return new Response(`${snapshotText(visited.room, view)}\n`, {
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' },
  });
}
