import 'server-only';
import { clientAddress } from '#lib/http/client-address.ts';
import { limitRate, refuseSpent } from '#lib/http/rate.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Actor } from '#lib/rooms/command.ts';
import type { Room } from '#lib/rooms/room.ts';
import { readCode } from '#lib/rooms/room-code.ts';
import { hashOfKey } from '#lib/rooms/store/secrets.ts';
import { actorOf } from '#lib/rooms/take.ts';
import { fromStore, theRooms } from './rooms.ts';

/** A room that was asked for by its code, and who asks; `actor` is null without a key. */
export type Visit = { code: string; room: Room; actor: Exclude<Actor, { role: 'guest' }> | null };

function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

function byKey(code: string, room: Room, key: string): Visit | null {
  const actor = actorOf(room, hashOfKey(key));
  return actor.role === 'guest' ? null : { code, room, actor };
}

/**
 * Finds a room by the code that someone typed. Throws a Refusal: 404 where there is none, 401 where the key is none of this
 * room, 429 after ten wrong codes a minute from one address. Then right codes are not looked at either, or a guesser would
 * see them pass; only who holds a key of the room goes on, because a whole class may share the address.
 */
export async function visit(request: Request, typed: string): Promise<Visit> {
  const { desks } = await theRooms();
  const address = `address ${clientAddress(request)}`;
  const bearer = bearerOf(request);
  if (bearer === undefined) refuseSpent('room-code', address);
  const code = readCode(typed);
  const room = code === null ? null : await fromStore(desks.look(code));
  if (code === null || room === null) {
    limitRate('room-code', [address]);
    throw new Refusal({ code: 'no-room' });
  }
  if (bearer === undefined) return { code, room, actor: null };
  const known = byKey(code, room, bearer);
  if (known) return known;
  const fresh = await fromStore(desks.lookAgain(code));
  const late = fresh && byKey(code, fresh, bearer);
  if (late) return late;
  refuseSpent('room-code', address);
  throw new Refusal({ code: 'room-key' });
}

/** Whether someone leads a room. */
function isFacilitator({ room, actor }: Visit): boolean {
  if (actor?.role === 'participant') return room.people.get(actor.id)?.isFacilitator ?? false;
  return actor?.role === 'facilitator';
}

/** Throws a Refusal (401 without a key, 403 with another) unless the visitor leads the room. */
export function askFacilitator(visited: Visit): void {
  if (isFacilitator(visited)) return;
  throw new Refusal({ code: visited.actor === null ? 'room-key' : 'facilitator-only' });
}
