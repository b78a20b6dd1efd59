'use client';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { useSuppositionSentence } from './use-supposition-sentence.ts';

/** Where one came from, and goes back to when it ends. */
const ORIGIN_ID = 'why-change';

/** What is supposed, always in view, and the way out; the button that began it is gone, so the focus goes here. */
export function SuppositionBanner() {
  const { words } = useWords();
  const { store } = useWorkbench();
  const sentence = useSuppositionSentence();
  const id = useId();
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sentence !== null) end.current?.focus({ preventScroll: true });
  }, [sentence]);
  if (sentence === null) return null;
  return (
    <section aria-label={words.suppose.title} className="border-seal border-y-2 bg-surface">
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <p id={id} className="min-w-0 flex-1 basis-64 text-sm">
          <b className="block">{sentence}</b>
          <span className="block text-soft">{words.suppose.hint}</span>
        </p>
        <Button
          ref={end}
          className="min-h-9 px-3 text-sm"
          aria-describedby={id}
          onClick={() => {
            store.getState().setSupposed(null);
            document.getElementById(ORIGIN_ID)?.focus({ preventScroll: true });
          }}
        >
          {words.suppose.end}
        </Button>
      </div>
    </section>
  );
}
