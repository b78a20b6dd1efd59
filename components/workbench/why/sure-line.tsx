'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Unhurried, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { type Found, useCertainty } from './use-certainty.ts';

function Line({ opened }: { opened: Found }) {
  const { words } = useWords();
  const { winner, shown } = useWorkbench().decision;
  const certainty = useCertainty(opened);
  const word = certainty?.confidence;
  const percentOf = (shares: Readonly<Record<string, number>> | undefined) =>
    ((shares?.[winner?.id ?? ''] ?? 0) * 100).toFixed(1);
  if (!(winner ?? shown)?.cells.length) return null;
  return (
    <p className="mt-3 min-h-[4.8em]">
      {word && (
        <a href="#why-sure" className="font-bold underline decoration-edge">
          {words.why.confidence[word]}
        </a>
      )}
      {word && winner && (
        <span className="tabular-nums">
          {words.why.colon}
          {fill(words.why.inShort, {
            orderKept: percentOf(certainty.shares?.orderKept),
            anyWeights: percentOf(certainty.shares?.anyWeights),
            factsOffByOne: percentOf(certainty.shares?.factsOffByOne),
          })}
        </span>
      )}
    </p>
  );
}

/** How sure the answer is, in a line; drawn on the server for the choice with which the page opens. */
export function SureLine({ opened }: { opened: Found }) {
  return (
    <Unhurried>
      <Line opened={opened} />
    </Unhurried>
  );
}
