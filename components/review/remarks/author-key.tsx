'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { LineField } from './text-fields.tsx';

/** The key that was just made, to be kept by its author. */
export function NewKey({ value, onKept, words }: { value: string; onKept: () => void; words: ReviewWords }) {
  return (
    <section aria-label={words.key.title} className="mt-6 rounded-md border-2 border-ink p-4 print:hidden">
      <h2 className="font-bold text-lg">{words.key.title}</h2>
      <p className="mt-1">{words.key.text}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <code className="break-all rounded-md bg-sunken px-3 py-2 font-mono">{value}</code>
        <CopyButton text={() => value} label={words.key.copy} done={words.key.copied} />
        <Button kind="bare" onClick={onKept}>
          {words.key.done}
        </Button>
      </p>
    </section>
  );
}

/** For an author on another machine than the one that made the review. */
export function KeyField({ onKey, words }: { onKey: (key: string) => void; words: ReviewWords }) {
  const [key, setKey] = useState('');
  return (
    <details className="mt-6 print:hidden">
      <summary className="min-h-8 rounded-sm text-soft">{words.key.have}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onKey(key.trim());
        }}
      >
        <LineField label={words.key.field} value={key} isNeeded onChange={setKey} />
        <Button type="submit" className="mt-2">
          {words.key.use}
        </Button>
      </form>
    </details>
  );
}
