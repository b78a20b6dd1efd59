'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { Step } from '#components/deploy/watched-run.ts';
import { LazyDetails } from '#components/ui/lazy-details.tsx';

const timeOf = (at: string | null) => (at === null ? '' : new Date(at).toISOString().slice(11, 19));

/** The steps in CloudFormation's own words, the newest last, for whoever searches the web for them. */
export function RawEvents({ steps }: { steps: readonly Step[] }) {
  const { words } = useDeployWords();
  return (
    <LazyDetails summary={words.live.events} className="mt-4">
      {() => (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
          tabIndex={0}
          aria-label={words.live.events}
          lang="en"
          className="mt-1 max-h-96 overflow-auto rounded-md bg-sunken p-3"
        >
          <ol className="min-w-max font-mono text-xs leading-relaxed">
            {steps.map(({ sequence, logicalId, type, status, at, reason }) => (
              <li key={`${sequence} ${logicalId} ${status}`}>
                {timeOf(at)} {status} {type} {logicalId} {reason}
              </li>
            ))}
          </ol>
        </section>
      )}
    </LazyDetails>
  );
}
