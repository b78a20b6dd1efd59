import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { callServer, type Refused } from './call-server.ts';
import { useDeployWords } from './deploy-words-context.tsx';

type Request = { path: string; method?: 'POST' | 'DELETE'; body?: object };

export type Action<T> = {
  isBusy: boolean;
  refused: Refused | null;
  /** Answers what the server said; null where it refused, which `refused` then tells. */
  act: (request: Request) => Promise<T | null>;
};

/** Something with an effect, one at a time: a second press while the first is on its way does nothing. */
export function useAction<T = unknown>(): Action<T> {
  const { locale } = useWords();
  const { words } = useDeployWords();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const act = async ({ path, method = 'POST', body = {} }: Request) => {
    if (isBusy) return null;
    setBusy(true);
    setRefused(null);
    try {
      const answer = await callServer<T>(path, { method, body, locale });
      if (answer.isOk) return answer.value;
      setRefused({ ...answer.refused, message: answer.refused.message || words.failed });
    } catch {
      setRefused({ code: 'unreachable', message: words.failed });
    } finally {
      setBusy(false);
    }
    return null;
  };
  return { isBusy, refused, act };
}
