import 'server-only';
import { guardReading } from '#lib/http/guard.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Room } from '#lib/rooms/room.ts';
import { visit } from './visit.ts';

/** A room whose votes all may know. Throws a Refusal (409) before the reveal. */
export async function revealedRoom(request: Request, typed: string): Promise<{ code: string; room: Room }> {
  guardReading(request);
  const { code, room } = await visit(request, typed);
  if (!room.isRevealed) throw new Refusal({ code: 'not-revealed' });
  return { code, room };
}
