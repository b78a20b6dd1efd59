'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { FactLinks } from '#components/workbench/answer/fact-links.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Flip } from '#lib/scoring/flips.ts';
import { Outcome } from './outcome.tsx';
import { TryButton } from './try-button.tsx';

type FactFlip = Extract<Flip, { kind: 'fact' }>;

/** The facts on which the answer hangs, each with the ways in which it would turn it. One at a time can be tried. */
export function FactFlips({ flips }: { flips: readonly FactFlip[] }) {
  const { words } = useWords();
  const { store, catalog, supposed } = useWorkbench();
  const ids = [...new Set(flips.map(({ fact }) => fact))];
  const textOf = (id: string) => catalog.facts.find((fact) => fact.id === id)?.text ?? '';
  return (
    <>
      {supposed && <li className="py-1 text-soft text-sm">{words.suppose.oneAtATime}</li>}
      {ids.map((id) => (
        <li key={id} className="border-line border-t py-2">
          {textOf(id)}
          <FactLinks ids={[id]} />
          <ul className="ml-4 text-sm">
            {flips
              .filter(({ fact }) => fact === id)
              .map(({ fact, by, leaders }) => (
                <li key={by} className="flex items-start gap-3 py-1">
                  <span className="min-w-0 flex-1">
                    {words.why.by[by]} → <Outcome leaders={leaders} />
                  </span>
                  {!supposed && (
                    <TryButton
                      label={`${textOf(id)} ${words.why.by[by]}`}
                      onTry={() => store.getState().setSupposed({ fact, by })}
                    />
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </>
  );
}
