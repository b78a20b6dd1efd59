'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { Run } from '#components/deploy/run.ts';
import type { Watched } from '#components/deploy/watched-run.ts';
import { fill } from '#lib/i18n/locale.ts';

/** The first failure, large: which resource, what it is, why, and what to do. */
export function FailureBox({ run, watched }: { run: Run; watched: Watched }) {
  const { words, locale } = useDeployWords();
  const { error } = run;
  const { firstFailure } = watched;
  // What somebody cancelled did not fail.
  if (run.state === 'cancelled' || !(error || firstFailure)) return null;
  const id = error?.resource ?? firstFailure?.logicalId ?? null;
  const failed = run.resources.find(({ logicalId }) => logicalId === id);
  const reason = error?.reason ?? firstFailure?.reason ?? '';
  const headline = failed && fill(words.live.failed, { what: failed.logicalId, type: failed.type });
  return (
    <div role="alert" className="mt-4 rounded-lg border-2 border-seal bg-surface p-4 sm:p-5">
      <p className="break-words font-bold text-seal text-xl">{headline ?? error?.message}</p>
      {failed && failed.description !== '' && <p className="mt-1 text-soft">{failed.description}</p>}
      {reason !== '' && (
        <p className="mt-3 break-words">
          <b>{words.live.reason}:</b> <span lang="en">{reason}</span>
        </p>
      )}
      {error && (
        <p className="mt-2">
          <b>{words.live.next}:</b> {error.next}{' '}
          {error.run !== undefined && (
            <a href={`/${locale}/deploy/${error.run}`} className="underline decoration-edge">
              {words.live.watch}
            </a>
          )}
          {error.run === undefined && run.state === 'superseded' && (
            <a href={`/${locale}/deploy#runs`} className="underline decoration-edge">
              {words.runs.title}
            </a>
          )}
        </p>
      )}
      {!error && run.state === 'running' && run.kind === 'deploy' && <p className="mt-2">{words.live.takenBack}</p>}
    </div>
  );
}
