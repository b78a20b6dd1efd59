import 'server-only';
import { guardReading } from '#lib/http/guard.ts';
import { responseOf } from '#lib/http/open-response.ts';
import { readQuery } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { Sink } from './channels.ts';
import { theRooms } from './rooms.ts';
import { socketSink, streamSink } from './sinks.ts';
import { readView } from './views.ts';
import { askFacilitator, visit } from './visit.ts';

/** A room full, and the screens and curious people beside it. */
const STREAMS_OF_ROOM_MAX = 1500;
const STREAMS_MAX = 4000;
const BUSY_S = 5;
/** Clients wait a random time around it, or a server that starts again meets all of them at once. */
const RETRY = new TextEncoder().encode('retry: 1000\n\n');

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Answers with a room's events: `snapshot` at first and at each change, `own` for whoever has a token, `gone` at the end. */
export async function answerRoomEvents(request: Request, typed: string): Promise<Response> {
  guardReading(request);
  const view = readView(readQuery(request));
  const visited = await visit(request, typed);
  if (view === 'facilitator') askFacilitator(visited);
  const { channels } = await theRooms();
  const { ofRoom, all } = channels.count(visited.code);
  if (ofRoom >= STREAMS_OF_ROOM_MAX || all >= STREAMS_MAX) {
    throw new Refusal({ code: 'too-many', retryAfterSeconds: BUSY_S });
  }
  const person = visited.actor?.role === 'participant' ? visited.actor.id : null;
  return new Response(
    streamTo(request, (sink) => channels.open(visited, view, person, sink)),
    { headers: HEADERS },
  );
}

/** A stream that begins with the head of the answer, and then belongs to the room. */
function streamTo(request: Request, open: (sink: Sink) => () => void): ReadableStream<Uint8Array> {
  const response = responseOf(request);
  // Let go of once called: it holds the room as it was then, and a stream lives for an hour.
  let begin: typeof open | undefined = open;
  let step: 'new' | 'begun' | 'open' = 'new';
  let stop = () => {};
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (step === 'new') {
          step = 'begun';
          controller.enqueue(RETRY);
          return;
        }
        // Asked for more, so what came first is written, and with it the head of the answer.
        if (step === 'open') return;
        step = 'open';
        const sink = (response && socketSink(response, controller)) ?? streamSink(controller);
        stop = begin?.(sink) ?? stop;
        begin = undefined;
        request.signal.addEventListener('abort', stop, { once: true });
        response?.once('close', stop);
        if (request.signal.aborted || response?.destroyed) stop();
      },
      cancel() {
        stop();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
}
