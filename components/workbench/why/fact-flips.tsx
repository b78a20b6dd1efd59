'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Flip } from '#lib/scoring/flips.ts';
import { Outcome } from './outcome.tsx';

type FactFlip = Extract<Flip, { kind: 'fact' }>;

/** The facts on which the answer hangs, each with the ways in which it would turn it. */
export function FactFlips({ flips }: { flips: readonly FactFlip[] }) {
  const { words } = useWords();
  const { catalog } = useWorkbench();
  const ids = [...new Set(flips.map(({ fact }) => fact))];
  return ids.map((id) => (
    <li key={id} className="border-line border-t py-2">
      {catalog.facts.find((fact) => fact.id === id)?.text}
      <FactLinks ids={[id]} />
      <ul className="ml-4 text-sm">
        {flips
          .filter(({ fact }) => fact === id)
          .map(({ by, leaders }) => (
            <li key={by}>
              {words.why.by[by]} → <Outcome leaders={leaders} />
            </li>
          ))}
      </ul>
    </li>
  ));
}
