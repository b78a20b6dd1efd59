import { useEffect, useRef, useState } from 'react';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** Someone who steps through four levels should hear the last answer, not all four. */
const SETTLED_MS = 800;

/** What a screen reader hears when first place changes; silent at first and while it stays. */
export function useAnnouncement(): string {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const { winner } = decision;
  const sentence = winner
    ? fill(words.answer.live, { pick: formulaText(catalog.options, winner.pick), fit: winner.fit.toFixed(1) })
    : words.answer.liveNone;
  const key = `${winner?.id} ${winner?.tier}`;
  const heard = useRef(key);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (heard.current === key) return;
    const timer = setTimeout(() => {
      heard.current = key;
      setAnnounced(sentence);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [key, sentence]);
  return announced;
}
