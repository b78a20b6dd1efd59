'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';

/** What of a link could not be used. A partial or old link still opens. */
export function LinkNotice({ unusable }: { unusable: readonly string[] }) {
  const { words } = useWords();
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div role="note" className="mb-4 flex flex-wrap items-start gap-3 rounded-lg border-2 border-seal bg-surface p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-bold">{words.workbench.notice}</p>
        <ul className="mt-1 list-disc pl-5">
          {unusable.map((sentence) => (
            <li key={sentence} className="break-words">
              {sentence}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={() => setIsOpen(false)}>{words.workbench.dismiss}</Button>
    </div>
  );
}
