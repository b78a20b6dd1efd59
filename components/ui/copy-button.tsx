'use client';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

type CopyButtonProps = {
  /** Asked for at the click, so that it may depend on the address of the page. */
  text: () => string;
  label: string;
  /** What is copied, where several buttons of this label stand on one page. */
  about?: string;
  done: string;
  className?: string;
};

/** Plain http on another host has no clipboard API, and a browser may refuse it: there, the old command copies from a field. */
function copyFromField(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'sr-only';
  // While a modal dialog is open, nothing outside of it can be selected.
  (document.querySelector('dialog:modal') ?? document.body).append(field);
  const focused = document.activeElement;
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label, about, done, className = '' }: CopyButtonProps) {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setIsDone(false), 2000);
    return () => clearTimeout(timer);
  }, [isDone]);
  return (
    <>
      <Button className={className} onClick={() => void copy(text()).then(setIsDone)}>
        {isDone ? done : label}
        {about !== undefined && <span className="sr-only">{`: ${about}`}</span>}
      </Button>
      {/* Beside the button: what is inside of one is its name, and no announcement. */}
      <span aria-live="polite" className="sr-only">
        {isDone ? done : ''}
      </span>
    </>
  );
}
