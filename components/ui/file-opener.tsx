'use client';
import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { Button } from './button.tsx';
import type { DropWords } from './drop-hint.tsx';
import { useDrop } from './use-drop.ts';

const DropHint = dynamic(() => import('./drop-hint.tsx').then((module) => module.DropHint), { loading: () => null });

type FileOpenerProps = {
  label: string;
  /** Which files the system's dialog offers. */
  accept: string;
  drop: DropWords;
  /** Answers whether it could be opened; why not is said beside the button. */
  onFile: (file: File) => Promise<boolean>;
  id?: string;
  className?: string;
};

/** A button that asks for a file; one can as well drop it anywhere on the page. */
export function FileOpener({ label, accept, drop, onFile, id, className = '' }: FileOpenerProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const held = useDrop(async (file) => {
    if (await onFile(file)) return;
    // Whoever dropped it at the other end of the page would see no reason.
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void onFile(file);
          // The same file, mended, can be opened again.
          currentTarget.value = '';
        }}
      />
      <Button ref={button} id={id} className={className} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {held && <DropHint words={drop} isForeign={held === 'foreign'} />}
    </>
  );
}
