'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Unhurried, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { type Found, useCertainty } from './use-certainty.ts';

function Word({ opened }: { opened: Found }) {
  const { words } = useWords();
  const { shown, winner } = useWorkbench().decision;
  const word = useCertainty(opened)?.confidence;
  if (!word || !shown || shown !== winner) return null;
  return (
    <a href="#why-sure" className="underline decoration-edge max-sm:hidden">
      {words.why.sure}: <b>{words.why.confidence[word]}</b>
    </a>
  );
}

/** How sure the answer is, in a word: beside the formula while that shows the answer. */
export function SureWord({ opened }: { opened: Found }) {
  return (
    <Unhurried>
      <Word opened={opened} />
    </Unhurried>
  );
}
