import type { Locale } from '#lib/catalog/schema.ts';
import type { View } from '#lib/rooms/snapshot.ts';
import { backOffMs } from './back-off.ts';
import { refusalOf, roomHeaders } from './call-room.ts';
import { eventReader, type StreamEvent } from './event-stream.ts';
import type { Heard } from './watched-room.ts';

/** The server says something every fifteen seconds; after three times as long the line is taken for dead. */
const SILENCE_MS = 45_000;

/** Refusals that no waiting mends. Too many tries and a server that restarts pass by. */
const FINAL = [400, 401, 403, 404, 410];

type Listening = { code: string; view: View; key: string | null; locale: Locale; tell: (heard: Heard) => void };

function heardOf({ event, data }: StreamEvent): Heard | null {
  if (event === 'snapshot') return { type: 'snapshot', snapshot: JSON.parse(data) };
  if (event === 'own') return { type: 'own', own: JSON.parse(data) };
  return event === 'gone' ? { type: 'gone' } : null;
}

/** How far the server's clock is ahead, by the second that it writes into its answers. */
function clockAheadMs(response: Response): number {
  const atMs = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(atMs) ? 0 : atMs - Date.now();
}

/** A pause that ends early when the browser says that it is back, or that somebody looks. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done);
  });
}

/** Reads one stream to its end. Answers whether there is nothing more to come back for. */
async function readOnce(
  { code, view, key, locale, tell }: Listening,
  lastId: { seen: string | null },
  stop: AbortSignal,
) {
  const line = new AbortController();
  const cut = () => line.abort();
  stop.addEventListener('abort', cut);
  let watchdog = setTimeout(cut, SILENCE_MS);
  const headers = { ...roomHeaders({ key, locale }), ...(lastId.seen !== null && { 'last-event-id': lastId.seen }) };
  const path = `/api/rooms/${code}/events?view=${view}`;
  try {
    const response = await fetch(path, { headers, cache: 'no-store', signal: line.signal });
    if (!response.ok || !response.body) {
      const refused = await refusalOf(response);
      tell({ type: 'refused', refused });
      return FINAL.includes(refused.status);
    }
    tell({ type: 'connected', clockAheadMs: clockAheadMs(response) });
    let isGone = false;
    const read = eventReader((event) => {
      const heard = heardOf(event);
      if (event.id !== null) lastId.seen = event.id;
      if (heard) tell(heard);
      isGone ||= heard?.type === 'gone';
    });
    const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await text.read(); !part.done; part = await text.read()) {
      clearTimeout(watchdog);
      watchdog = setTimeout(cut, SILENCE_MS);
      read(part.value);
    }
    return isGone;
  } finally {
    clearTimeout(watchdog);
    stop.removeEventListener('abort', cut);
  }
}

/** Listens to a room and comes back by itself whenever the line breaks. The answer stops it. */
export function listen(listening: Listening): () => void {
  const stop = new AbortController();
  const lastId: { seen: string | null } = { seen: null };
  const go = async () => {
    let attempt = 0;
    const tell = (heard: Heard) => {
      if (heard.type === 'connected') attempt = 0;
      if (!stop.signal.aborted) listening.tell(heard);
    };
    while (!stop.signal.aborted) {
      const isOver = await readOnce({ ...listening, tell }, lastId, stop.signal).catch(() => false);
      if (isOver || stop.signal.aborted) return;
      tell({ type: 'lost' });
      await pause(backOffMs(attempt, Math.random()), stop.signal);
      attempt += 1;
    }
  };
  void go();
  return () => stop.abort();
}
