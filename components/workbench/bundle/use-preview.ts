import { useEffect, useState } from 'react';

/** A piece of a line: what it is (a colour of the viewer) and its text. */
export type Token = readonly [kind: string, text: string];
export type PreviewFile = { path: string; bytes: number; executable: boolean; language: string; lines: Token[][] };
export type Preview = {
  state: 'loading' | 'ready' | 'failed';
  files: PreviewFile[];
  /** What to know before deploying them. */
  warnings: string[];
};

const NOTHING: Preview = { state: 'loading', files: [], warnings: [] };

/** Somebody who tries levels out asks the server once: it is by far the largest answer. */
const SETTLED_MS = 300;

/** The bundle as the server composes it for this query; the last one stays while a new one comes, none without a query. */
export function usePreview(query: string | null): Preview & { retry: () => void } {
  const [preview, setPreview] = useState<Preview>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  // `attempt` is named so that a retry asks again for the same query.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/bundle?${query}`, { signal: abort.signal });
        if (!answer.ok) throw new Error(`preview answered ${answer.status}`);
        const { files, warnings }: Omit<Preview, 'state'> = await answer.json();
        setPreview({ state: 'ready', files, warnings });
      } catch {
        if (!abort.signal.aborted) setPreview((last) => ({ ...last, state: 'failed' }));
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, attempt]);
  return { ...(query === null ? NOTHING : preview), retry: () => setAttempt((count) => count + 1) };
}
