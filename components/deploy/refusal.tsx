'use client';
import type { Refused } from './call-server.ts';
import { useDeployWords } from './deploy-words-context.tsx';

/** What the server said no to, and the way to the deployment that is in the way. */
export function Refusal({ refused }: { refused: Refused | null }) {
  const { words, locale } = useDeployWords();
  if (!refused) return null;
  return (
    <p role="alert" className="mt-3 rounded-md border-2 border-seal p-3">
      {refused.message}{' '}
      {refused.run !== undefined && (
        <a href={`/${locale}/deploy/${refused.run}`} className="underline decoration-edge">
          {words.live.watch}
        </a>
      )}
    </p>
  );
}
