'use client';
import { useEffect, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { doubts, onDoubts } from '#lib/keep/doubt-store.ts';

/** Says what became of a doubt, whichever card of the page it is about. Of many at once who opens a file is told there. */
export function DoubtStatus() {
  const { words } = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let before = doubts();
    return onDoubts(() => {
      const now = doubts();
      const added = now.filter((doubt) => !before.includes(doubt));
      const gone = before.filter(({ fact }) => !now.some((doubt) => doubt.fact === fact));
      before = now;
      const [only] = [...added, ...gone];
      if (!only || added.length + gone.length > 1 || only.brought) return;
      setSaid(fill(added.length > 0 ? words.doubt.kept : words.doubt.withdrawn, { fact: only.fact }));
    });
  }, [words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
