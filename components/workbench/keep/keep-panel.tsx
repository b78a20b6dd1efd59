'use client';
import { useId, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { FileOpener } from '#components/ui/file-opener.tsx';
import { saveAs } from '#components/ui/save.ts';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { problemOnPage } from '#lib/i18n/problem-on-page.ts';
import { withDoubts } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';
import { NAME_LENGTH_MAX, scenarioFileName, writeScenarioFile } from '#lib/keep/write-scenario-file.ts';
import { OPEN_FILE_ID, SAVE_FILE_ID } from './press-keep.ts';
import { useOpen } from './use-open.ts';
import { useRecent } from './use-recent.ts';

type Outcome = { done: string; failed?: string; unusable?: readonly string[] };

/** The choice as a file that one keeps and opens again. */
export function KeepPanel() {
  const { words, locale } = useWords();
  const { file: own, recent } = words.keep;
  const { store, catalog } = useWorkbench();
  const scenario = useSession((state) => state.choice.scenario);
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ done: '' });
  const titleId = useId();
  const openEntries = useOpen();
  useRecent();
  const name = typed ?? catalog.scenarios.find(({ id }) => id === scenario)?.name ?? recent.own;
  const save = () => {
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
      return;
    }
    const problems = await openEntries(read.entries);
    setTyped(read.name === '' ? null : read.name);
    const unusable = [...new Set(problems.map((problem) => problemOnPage(problem, locale, words.bundle)))];
    const opened = fill(own.opened, { name: read.name === '' ? file.name : read.name });
    const brought = read.doubts ? ` ${fill(words.doubt.opened, { count: read.doubts.length })}` : '';
    keepDoubts(withDoubts(doubts(), read.doubts ?? []));
    setOutcome({ done: opened + brought, unusable });
  };
  return (
    <section aria-labelledby={titleId} className="mt-6 border-line border-t pt-4">
      <h3 id={titleId} className="font-bold">
        {own.title}
      </h3>
      <label className="mt-1 block">
        <span className="text-soft text-sm">{own.name}</span>
        <input
          value={name}
          maxLength={NAME_LENGTH_MAX}
          autoComplete="off"
          className="mt-0.5 block min-h-11 w-full rounded-md border border-edge bg-surface px-3 sm:min-h-10"
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button id={SAVE_FILE_ID} className="text-sm" onClick={save}>
          {own.save}
        </Button>
        <FileOpener
          id={OPEN_FILE_ID}
          label={own.open}
          accept=".json,application/json"
          className="text-sm"
          onFile={open}
        />
      </div>
      <p className="mt-1 text-soft text-sm">{own.hint}</p>
      <p role="status" className="mt-1 break-words text-sm">
        {outcome.done}
      </p>
      <div role="alert" className="break-words text-sm">
        {outcome.failed !== undefined && <b className="text-seal">{outcome.failed}</b>}
        {outcome.unusable && outcome.unusable.length > 0 && (
          <>
            <b className="text-seal">{own.partly}</b>
            <ul className="list-disc pl-5">
              {outcome.unusable.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
