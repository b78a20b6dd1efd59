import { useCallback, useEffect, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { callServer } from './call-server.ts';

/** What the server answers to a GET: null until it does, or where it refuses. */
export function useAnswer<T>(path: string): { answer: T | null; isFailed: boolean; reload: () => void } {
  const { locale } = useWords();
  const [answer, setAnswer] = useState<T | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // `attempt` is named so that a reload asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isWanted = true;
    callServer<T>(path, { locale })
      .then((given) => {
        if (!isWanted) return;
        setFailed(!given.isOk);
        if (given.isOk) setAnswer(given.value);
      })
      .catch(() => isWanted && setFailed(true));
    return () => {
      isWanted = false;
    };
  }, [path, locale, attempt]);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { answer, isFailed, reload };
}
