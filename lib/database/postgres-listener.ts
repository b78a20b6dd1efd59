import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from './hearing.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;

type Telling = { tell: (payload: string | undefined) => void; tellMissed: () => void };

/**
 * Listens on a connection of its own, and connects again for as long as it takes when it is lost. What was announced
 * meanwhile is lost too, hence `tellMissed`. Throws when the first connection cannot be made; the answer stops it.
 */
export async function listenOn(config: pg.ClientConfig, { tell, tellMissed }: Telling): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client: pg.Client | undefined;

  async function connect() {
    const fresh = new pg.Client(config);
    let isLost = false;
    const lost = () => {
      if (isLost || stopping.signal.aborted) return;
      isLost = true;
      if (client === fresh) void reconnect();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', ({ payload }) => tell(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      if (isLost || stopping.signal.aborted) throw new Error('The connection was lost while it was made.');
      client = fresh;
    } catch (problem) {
      void fresh.end().catch(() => undefined);
      throw problem;
    }
  }

  async function reconnect() {
    for (let pauseMs = FIRST_PAUSE_MS; !stopping.signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const isWaited = await wait(pauseMs, true, { signal: stopping.signal }).catch(() => false);
      if (!isWaited) return;
      const isBack = await connect().then(
        () => true,
        () => false,
      );
      if (isBack) return tellMissed();
    }
  }

  await connect();
  return async () => {
    stopping.abort();
    await client?.end().catch(() => undefined);
  };
}
