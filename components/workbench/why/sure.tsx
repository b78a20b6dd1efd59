'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { Dominance } from './dominance.tsx';
import { LeaveOneOut } from './leave-one-out.tsx';
import { ShareList } from './share-list.tsx';
import { useCertainty } from './use-certainty.ts';

/** How sure the answer is: one word and what it means, then what it rests on. */
export function Sure() {
  const { words } = useWords();
  const certainty = useCertainty();
  const word = certainty?.confidence;
  return (
    <section aria-labelledby="why-sure" className="min-w-0">
      <h3 id="why-sure" className="font-bold text-lg">
        {words.why.sure}
      </h3>
      {certainty === null && <p className="text-soft">{words.why.simulating}</p>}
      {word && (
        <>
          <p className="mt-1 font-bold text-2xl">{words.why.confidence[word]}</p>
          <p>{words.why.meaning[word]}</p>
        </>
      )}
      {certainty?.shares && <ShareList shares={certainty.shares} />}
      <Dominance />
      <LeaveOneOut />
    </section>
  );
}
