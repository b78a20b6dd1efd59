'use client';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

type CopyButtonProps = {
  /** Asked for at the click, so that it may depend on the address of the page. */
  text: () => string;
  label: string;
  done: string;
  className?: string;
};

/** Plain http on another host has no clipboard API: there, the old command copies from a field. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label, done, className = '' }: CopyButtonProps) {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setIsDone(false), 2000);
    return () => clearTimeout(timer);
  }, [isDone]);
  return (
    <Button className={className} onClick={() => copy(text()).then(() => setIsDone(true))}>
      <span aria-live="polite">{isDone ? done : label}</span>
    </Button>
  );
}
