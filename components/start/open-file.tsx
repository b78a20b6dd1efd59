'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { FileOpener } from '#components/ui/file-opener.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { leaveBrought } from '#lib/keep/brought.ts';
import { withBrought } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';

/** Opens a scenario file in the workbench; what of it cannot be used is named there, as with a link. */
export function OpenFile() {
  const { words, locale } = useWords();
  const { file: own } = words.keep;
  const [problem, setProblem] = useState('');
  const open = async (file: File) => {
    const { readScenarioFile } = await import('#lib/keep/read-scenario-file.ts');
    const read = await readScenarioFile(file);
    if ('problem' in read) {
      setProblem(fill(own.problems[read.problem], { file: file.name, at: read.at }));
      return false;
    }
    keepDoubts(withBrought(doubts(), read.doubts ?? []).list);
    const search = `?${new URLSearchParams(read.entries)}`;
    leaveBrought(search, read);
    location.assign(`/${locale}/workbench${search}`);
    return true;
  };
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <FileOpener
          label={own.open}
          accept=".json,.zip,.tgz,application/json,application/zip,application/gzip"
          drop={own.drop}
          onFile={open}
        />
        <p className="text-soft text-sm">{`${own.drop.hint}${own.andDrop}`}</p>
      </div>
      <p role="alert" className="mt-1 font-bold text-sm">
        {problem}
      </p>
    </div>
  );
}
