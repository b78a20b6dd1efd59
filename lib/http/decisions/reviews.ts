import 'server-only';
import { databaseRefusal, theDatabase } from '#lib/http/database.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { databaseStore } from '#lib/reviews/store/database-store.ts';
import type { ReviewStore } from '#lib/reviews/store/review-store.ts';

const EXPIRE_MS = 60 * 60_000;

type Running = { reviews?: Promise<ReviewStore> };

const running = () => onceInProcess<Running>('reviews', () => ({}));

async function open(): Promise<ReviewStore> {
  const store = databaseStore(await theDatabase());
  // When the database is away there is a next time.
  const expire = () => void store.expire(new Date()).catch(() => undefined);
  expire();
  setInterval(expire, EXPIRE_MS).unref();
  return store;
}

function theStore(): Promise<ReviewStore> {
  const state = running();
  const opened =
    state.reviews ??
    open().catch((error: unknown) => {
      delete state.reviews;
      throw error;
    });
  state.reviews = opened;
  return opened;
}

/**
 * Asks the store, which is opened with the database when the first asks. Throws a Refusal (503) where it cannot be, or is
 * away.
 */
export async function fromReviews<T>(ask: (store: ReviewStore) => Promise<T>): Promise<T> {
  const store = await theStore();
  try {
    return await ask(store);
  } catch (error) {
    throw databaseRefusal(error);
  }
}
