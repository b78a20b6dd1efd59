import { Agent, type ClientRequest, request } from 'node:http';

/** A stream holds its connection for itself. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const FIRST_PAUSE_MS = 100;

export type Frame = { event: string; id: number | null; data: string };

type Watching = {
  view?: 'phone' | 'projector' | 'facilitator';
  key?: string | undefined;
  headers?: Readonly<Record<string, string>>;
  onFrame?: (frame: Frame) => void;
  /** Comes back after a loss, where it was. */
  isStubborn?: boolean;
};

/** One event of a stream; comments and the pause it asks for are none. */
function readFrame(text: string): Frame | undefined {
  const frame: Frame = { event: 'message', id: null, data: '' };
  let hasData = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('data: ')) {
      frame.data += line.slice(6);
      hasData = true;
    } else if (line.startsWith('event: ')) frame.event = line.slice(7);
    else if (line.startsWith('id: ')) frame.id = Number(line.slice(4));
  }
  return hasData ? frame : undefined;
}

/**
 * A screen that follows a room. `ids` are the revisions that it has shown, in the order in which they came, over all of its
 * connections; `shown` resolves when it shows a revision or a later one.
 */
export function watch(api: string, { view = 'phone', key, headers = {}, onFrame, isStubborn = false }: Watching = {}) {
  const ids: number[] = [];
  const waiting = new Set<{ revision: number; resolve: () => void }>();
  const counts = { connected: 0, lost: 0, refused: 0, bytes: 0 };
  let current: ClientRequest | undefined;
  let isOver = false;
  let opened: (() => void) | undefined;
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });

  function take(frame: Frame) {
    onFrame?.(frame);
    if (frame.event !== 'snapshot' || frame.id === null) return;
    ids.push(frame.id);
    for (const one of waiting) {
      if (one.revision > frame.id) continue;
      waiting.delete(one);
      one.resolve();
    }
  }

  function comeBack() {
    if (isOver) return;
    counts.lost += 1;
    if (isStubborn) setTimeout(connect, FIRST_PAUSE_MS * (1 + 3 * Math.random()));
  }

  function connect() {
    if (isOver) return;
    const last = ids.at(-1);
    const sent = request(`${api}/events?view=${view}`, {
      agent,
      headers: {
        accept: 'text/event-stream',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(last !== undefined && { 'last-event-id': String(last) }),
        ...headers,
      },
    });
    let isLost = false;
    const lost = () => {
      if (!isLost) comeBack();
      isLost = true;
    };
    sent.on('error', lost);
    sent.on('response', (answer) => {
      if (answer.statusCode !== 200) {
        counts.refused += 1;
        answer.resume();
        return lost();
      }
      counts.connected += 1;
      opened?.();
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        counts.bytes += chunk.length;
        text += chunk;
        const whole = text.split('\n\n');
        text = whole.pop() ?? '';
        for (const frame of whole.map(readFrame)) if (frame) take(frame);
      });
      answer.on('error', lost);
      answer.on('close', lost);
    });
    sent.end();
    current = sent;
  }

  connect();
  return {
    ids,
    counts,
    isOpen,
    shown: (revision: number) =>
      (ids.at(-1) ?? -1) >= revision
        ? Promise.resolve()
        : new Promise<void>((resolve) => waiting.add({ revision, resolve })),
    /** The port of its connection, at this end. */
    port: () => current?.socket?.localPort,
    close: () => {
      isOver = true;
      current?.destroy();
    },
  };
}

export type Screen = ReturnType<typeof watch>;
