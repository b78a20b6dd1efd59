'use client';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { Need } from '#lib/choice/needs.ts';
import { fill } from '#lib/i18n/locale.ts';

/** What was tried last, and the needs that it made: as long as they stand, Back undoes it. */
type Tried = { needs: readonly Need[]; label: string };

const TriedContext = createContext<{ tried: Tried | null; setTried: (tried: Tried) => void } | null>(null);

/** Remembers, for the explanation below, what was tried last. */
export function TriedProvider({ children }: { children: ReactNode }) {
  const [tried, setTried] = useState<Tried | null>(null);
  const value = useMemo(() => ({ tried, setTried }), [tried]);
  return <TriedContext value={value}>{children}</TriedContext>;
}

/** What was tried last. */
export function useTried() {
  const value = use(TriedContext);
  if (!value) throw new Error('useTried must be used within a TriedProvider');
  return value;
}

/** What is being tried, with the way back; the button that began it is gone, so the focus goes here. */
export function TriedNote() {
  const { words } = useWords();
  const { tried } = useTried();
  const { needs } = useWorkbench().choice;
  const undo = useRef<HTMLButtonElement>(null);
  const isOn = tried !== null && tried.needs === needs;
  useEffect(() => {
    if (isOn && tried) undo.current?.focus({ preventScroll: true });
  }, [isOn, tried]);
  if (!isOn) return null;
  return (
    <div className="sticky bottom-3 z-10 mt-4 flex flex-wrap items-center gap-3 rounded-md border-2 border-ink bg-ground p-3">
      <p className="min-w-0 flex-1 basis-48 font-bold">{fill(words.why.tried, { change: tried.label })}</p>
      <Button
        ref={undo}
        onClick={() => {
          history.back();
          document.getElementById('why-change')?.focus({ preventScroll: true });
        }}
      >
        {words.why.undo}
      </Button>
    </div>
  );
}
