'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Proved } from '#lib/catalog/proved.ts';
import { fill } from '#lib/i18n/locale.ts';
import { toolName } from '#lib/i18n/proof-words.ts';

/** Which tools found the default bundle of the pick in order, and what none of them can say. */
export function ProofList({ proved }: { proved: Proved }) {
  const { words, locale } = useWords();
  return (
    <details className="mt-3 rounded-md border border-line p-3">
      <summary className="min-h-8 rounded-sm font-bold">
        {fill(words.bundle.proved, { count: proved.tools.length })}
      </summary>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
        {proved.tools.map(({ id, name, version, date }) => (
          <li key={id}>
            <span aria-hidden="true">✓ </span>
            {toolName({ id, name }, words.how.tools)}{' '}
            <span className="text-soft text-sm">{[version, date].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-soft text-sm">
        {fill(words.bundle.acknowledged, { count: proved.acknowledged })} {words.bundle.notProved}{' '}
        <a href={`/${locale}/how#proof`} className="underline decoration-edge">
          {words.bundle.proofLink}
        </a>
      </p>
    </details>
  );
}
