'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { Check } from '#components/deploy/run.ts';
import { ExternalLink } from '#components/ui/external-link.tsx';

const SIGNS: Readonly<Record<Check['state'], string>> = { ok: '✓', look: '!', 'not-checked': '–' };

/** What is known to go wrong around such a template. A rehearsal has looked at none of it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { words } = useDeployWords();
  if (checks.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-bold text-lg">{words.review.checks}</h3>
      <ul className="mt-1">
        {checks.map(({ id, sentence, state, source }) => (
          <li key={id} className="flex gap-3 py-1">
            <span
              aria-hidden="true"
              className={`w-5 shrink-0 text-center font-bold ${state === 'look' ? 'text-seal' : ''}`}
            >
              {SIGNS[state]}
            </span>
            <span className="min-w-0 wrap-anywhere">
              <b className="mr-2 font-normal text-soft text-sm">{words.review.checkStates[state]}</b>
              {sentence} <ExternalLink href={source}>{new URL(source).hostname}</ExternalLink>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
