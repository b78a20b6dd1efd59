import { useEffect, useState } from 'react';

/** A piece of a line: what it is (a colour of the viewer) and its text. */
export type Token = readonly [kind: string, text: string];
export type PreviewFile = { path: string; bytes: number; executable: boolean; language: string; lines: Token[][] };
export type Preview =
  | { state: 'loading'; files: PreviewFile[] }
  | { state: 'ready'; files: PreviewFile[] }
  | { state: 'failed'; files: PreviewFile[] };

/** A level changed twice in a row asks the server once. */
const SETTLED_MS = 150;

/** The bundle's files as the server composes them for this query; the last ones stay while new ones come. */
export function usePreview(query: string): Preview & { retry: () => void } {
  const [preview, setPreview] = useState<Preview>({ state: 'loading', files: [] });
  const [attempt, setAttempt] = useState(0);
  // `attempt` is named so that a retry asks again for the same query.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/bundle?${query}`, { signal: abort.signal });
        if (!answer.ok) throw new Error(`preview answered ${answer.status}`);
        const { files }: { files: PreviewFile[] } = await answer.json();
        setPreview({ state: 'ready', files });
      } catch {
        if (!abort.signal.aborted) setPreview(({ files }) => ({ state: 'failed', files }));
      }
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, attempt]);
  return { ...preview, retry: () => setAttempt((count) => count + 1) };
}
