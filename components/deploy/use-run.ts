import { useEffect, useReducer } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { callServer } from './call-server.ts';
import type { Run } from './run.ts';
import { isEnded } from './run.ts';
import { type Heard, NOTHING_HEARD, type Watched, watch } from './watched-run.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

const EVENTS = ['snapshot', 'resource', 'state'] as const;

/** The steps of a run as the server sends them; the browser comes back by itself, we where it gives up. */
function listen(path: string, tell: (heard: Heard) => void, lose: () => void): () => void {
  const source = new EventSource(path);
  for (const type of EVENTS)
    source.addEventListener(type, ({ data, lastEventId }) =>
      tell({ type, sequence: Number(lastEventId), value: JSON.parse(data) }),
    );
  source.addEventListener('error', () => {
    tell({ type: 'lost' });
    if (source.readyState === EventSource.CLOSED) lose();
  });
  return () => source.close();
}

/** Whether the page is in a tab that nobody looks at. */
function useIsHidden(): boolean {
  const [isHidden, see] = useReducer(() => document.visibilityState === 'hidden', false);
  useEffect(() => {
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, []);
  return isHidden;
}

/** A run as it stands, from the server's snapshot on: a reload and a second tab see the same. */
export function useRun(id: string): Watched {
  const { locale } = useWords();
  const [watched, tell] = useReducer(watch, NOTHING_HEARD);
  const isHidden = useIsHidden();
  // A browser opens six streams to a server: what has ended and is not looked at gives its own back.
  const isAsleep = isHidden && watched.run !== null && isEnded(watched.run);
  useEffect(() => {
    if (isAsleep) return;
    const path = `/api/deployments/${id}`;
    let waitMs = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const hear = (heard: Heard) => {
      if (heard.type === 'snapshot') waitMs = FIRST_WAIT_MS;
      tell(heard);
    };
    const retry = async () => {
      const answer = await callServer<Run>(path, { locale }).catch(() => null);
      if (answer && !answer.isOk) tell({ type: 'refused', refused: answer.refused });
      timer = setTimeout(begin, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
    const begin = () => {
      stop();
      stop = listen(`${path}/events?lang=${locale}`, hear, retry);
    };
    begin();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [id, locale, isAsleep]);
  return watched;
}
