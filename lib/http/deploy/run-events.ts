import 'server-only';
import type { RunUpdate } from '#lib/deploy/run.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { guardReading } from '#lib/http/guard.ts';
import { onSignOut } from '#lib/http/session/sessions.ts';
import { sessionOf } from '#lib/http/session/who.ts';
import { viewAnswer } from './deployments.ts';
import { theEngine } from './engine.ts';
import { openRun } from './open-run.ts';
import { countStream } from './open-streams.ts';
import { resourceAnswer } from './run-answer.ts';
import { findRun } from './run-record.ts';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 500;
/** Whoever does not read so much is sent away, and comes back where it was: SECURITY.md 4. */
const UNREAD_MAX_BYTES = 1_000_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** What the caller has seen already, by its own word. */
function lastSequence(request: Request): number | undefined {
  const text = request.headers.get('last-event-id') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

const frame = (event: string, id: number, data: object) =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Answers with the events of a run: a `snapshot` first, then each step as `resource` or `state`, its id the sequence.
 * With Last-Event-ID the steps since then follow the snapshot. The stream stays open when the run has ended: a deletion can
 * follow.
 */
export async function answerEvents(request: Request, id: string): Promise<Response> {
  guardReading(request);
  const locale = askedLocale(request);
  const view = await openRun(request, id);
  const engine = await theEngine();
  const record = findRun(id);
  const encoder = new TextEncoder();
  // A copy, because what was asked is looked at long after it was answered.
  const asker = new Request(request.url, { headers: request.headers });
  const mayRead = () => view.target.account === 'rehearsal' || sessionOf(asker) !== undefined;
  const countOut = countStream(clientAddress(request));
  let stop = () => {};

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const send = (text: string) => {
          if (!isOpen) return;
          if (!mayRead()) {
            stop();
            return;
          }
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < 0) stop();
        };
        const tell = (update: RunUpdate) => {
          const data =
            update.type === 'resource'
              ? resourceAnswer(update.resource, { record: record ?? findRun(id), locale })
              : viewAnswer(update.view, locale);
          send(frame(update.type, update.sequence, data));
        };
        const beat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
        let unsubscribe = () => {};
        const forget = onSignOut(() => {
          if (!mayRead()) stop();
        });
        stop = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(beat);
          unsubscribe();
          forget();
          countOut();
          request.signal.removeEventListener('abort', stop);
          try {
            controller.close();
          } catch {
            // The reader has gone first.
          }
        };
        request.signal.addEventListener('abort', stop);
        const since = lastSequence(request);
        const from = since === undefined || since > view.sequence ? view.sequence : since;
        send(`retry: ${RETRY_MS}\n\n`);
        send(frame('snapshot', from, viewAnswer(view, locale)));
        unsubscribe = engine.subscribe(id, from, tell);
        if (!isOpen) unsubscribe();
        if (request.signal.aborted) stop();
      },
      cancel() {
        stop();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_MAX_BYTES }),
  );
  return new Response(body, { headers: HEADERS });
}
