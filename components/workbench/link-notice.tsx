'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Problem } from '#lib/choice/problem.ts';
import { problemSentence } from '#lib/i18n/problems.ts';

/** What of a link could not be used. A partial or old link still opens. */
export function LinkNotice({ problems }: { problems: readonly Problem[] }) {
  const { words, locale } = useWords();
  const [isOpen, setIsOpen] = useState(problems.length > 0);
  if (!isOpen) return null;
  return (
    <div role="note" className="mb-4 flex flex-wrap items-start gap-3 rounded-lg border-2 border-seal bg-surface p-4">
      <div className="min-w-0 flex-1">
        <p className="font-bold">{words.workbench.notice}</p>
        <ul className="mt-1 list-disc pl-5">
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.code} ${problem.value}`} className="break-words">
              {problemSentence(problem, locale)}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={() => setIsOpen(false)}>{words.workbench.dismiss}</Button>
    </div>
  );
}
