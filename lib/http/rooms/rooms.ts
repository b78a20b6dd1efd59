import 'server-only';
import { databaseRefusal, theDatabase } from '#lib/http/database.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { onShutdown } from '#lib/http/shutdown.ts';
import { databasePresence } from '#lib/rooms/store/database-presence.ts';
import { databaseStore } from '#lib/rooms/store/database-store.ts';
import { type Desks, openDesks } from '#lib/rooms/store/room-desk.ts';
import type { RoomStore } from '#lib/rooms/store/room-store.ts';
import { type Channels, openChannels } from './channels.ts';

const IDLE_MS = 5 * 60_000;
const TIDY_MS = 60_000;
const EXPIRE_MS = 60 * 60_000;

/** The rooms of this process. */
export type Rooms = { store: RoomStore; desks: Desks; channels: Channels };

type Running = { rooms?: Promise<Rooms> };

const running = () => onceInProcess<Running>('rooms', () => ({}));

async function open(): Promise<Rooms> {
  const database = await theDatabase();
  const store = databaseStore(database);
  const desks = openDesks(store, () => new Date());
  const channels = openChannels(desks, databasePresence(database));
  // When the database is away there is a next time.
  const expire = () => void store.expire(new Date()).catch(() => undefined);
  expire();
  setInterval(expire, EXPIRE_MS).unref();
  setInterval(() => desks.forget(IDLE_MS), TIDY_MS).unref();
  onShutdown(() => channels.close());
  return { store, desks, channels };
}

/** The rooms, opened with the database when the first is asked for. Throws a Refusal (503) where it cannot be. */
export function theRooms(): Promise<Rooms> {
  const state = running();
  const opened =
    state.rooms ??
    open().catch((error: unknown) => {
      delete state.rooms;
      throw error;
    });
  state.rooms = opened;
  return opened;
}

/** What the store is asked for; where it is away, a Refusal (503) that says so. */
export async function fromStore<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw databaseRefusal(error);
  }
}
