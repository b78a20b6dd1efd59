import 'server-only';
import { Refusal } from '#lib/http/refusal.ts';
import type { Room } from '#lib/rooms/room.ts';
import { snapshotFor, type View } from '#lib/rooms/snapshot.ts';
import { groupResult } from './group-choice.ts';

export const VIEWS = ['phone', 'projector', 'facilitator'] as const satisfies readonly View[];

/** The view that a query asks for. Throws a Refusal on any other parameter. */
export function readView(query: readonly [string, string][]): View {
  const [first, second] = query;
  if (!first) return 'phone';
  const [key, value] = first;
  if (key !== 'view' || second) {
    throw new Refusal({ code: 'no-parameters', field: key === 'view' ? (second?.[0] ?? key) : key, allowed: ['view'] });
  }
  const view = VIEWS.find((known) => known === value);
  if (!view) throw new Refusal({ code: 'unknown-value', field: 'view', value, allowed: VIEWS });
  return view;
}

const texts = new WeakMap<Room, Map<View, string>>();

/** A room as JSON for all who look at it that way: encoded once a revision and view, however many they are. */
export function snapshotText(room: Room, view: View): string {
  const known = texts.get(room) ?? new Map<View, string>();
  texts.set(room, known);
  const text =
    known.get(view) ?? JSON.stringify(snapshotFor(view, room, room.isRevealed ? groupResult(room) : undefined));
  known.set(view, text);
  return text;
}
