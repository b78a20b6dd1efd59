import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { saveAs } from '#components/ui/save.ts';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { broughtFor } from '#lib/keep/brought.ts';
import { withBrought } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';
import { scenarioFileName, writeScenarioFile } from '#lib/keep/write-scenario-file.ts';
import type { Kept } from './outcome.tsx';
import { useOpen } from './use-open.ts';
import { useTold } from './use-told.ts';

/** Saves the choice as a file, opens one, and says what came of it. `onName` is told the name that a file brings. */
export function useFile(onName: (name: string | null) => void) {
  const { words, locale } = useWords();
  const { file: own } = words.keep;
  const { store } = useWorkbench();
  const openEntries = useOpen();
  const told = useTold();
  // A file that was opened on the start page leaves here what its link cannot say.
  const [outcome, setOutcome] = useState<Kept>(() => {
    const left = broughtFor(location.search);
    return { done: '', ...(left && told(left, store.getState().choice)) };
  });
  const save = (name: string) => {
    const { choice, vocabulary } = store.getState();
    const file = scenarioFileName(name);
    saveAs(new Blob([writeScenarioFile(name, choice, vocabulary, doubts())], { type: 'application/json' }), file);
    setOutcome({ done: fill(own.saved, { file }) });
  };
  const open = async (file: File) => {
    const { readScenarioFile } = await import('#lib/keep/read-scenario-file.ts');
    const read = await readScenarioFile(file);
    if ('problem' in read) {
      setOutcome({ done: '', failed: fill(own.problems[read.problem], { file: file.name, at: read.at }) });
      return false;
    }
    const { problems, edition } = await openEntries(read.entries);
    onName(read.name === '' ? null : read.name);
    const { list, taken, left } = withBrought(doubts(), read.doubts ?? []);
    keepDoubts(list);
    const done = [
      fill(own.opened, { name: read.name === '' ? file.name : read.name }),
      ...(taken > 0 ? [fill(words.doubt.opened, { count: taken })] : []),
      ...(left > 0 ? [fill(words.doubt.left, { count: left })] : []),
    ];
    const unusable = [...new Set(problems.map((problem) => problemOnPage(problem, locale, words.bundle)))];
    setOutcome({
      done: done.join(locale === 'ja' ? '' : ' '),
      unusable,
      edition,
      ...told(read, store.getState().choice),
    });
    return unusable.length === 0;
  };
  return { outcome, save, open };
}
