import 'server-only';
import { refuseParameters } from '#lib/http/query.ts';
import { fromStore, theRooms } from './rooms.ts';
import { askFacilitator, visit } from './visit.ts';

/** Deletes a room with all that was said in it, at once. */
export async function deleteRoom(request: Request, typed: string): Promise<Response> {
  refuseParameters(request);
  const visited = await visit(request, typed);
  askFacilitator(visited);
  const { store } = await theRooms();
  await fromStore(store.delete(visited.code));
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
