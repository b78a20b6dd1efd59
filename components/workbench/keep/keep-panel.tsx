'use client';
import { useId, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { FileOpener } from '#components/ui/file-opener.tsx';
import { AsItIs, Unhurried, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { NAME_LENGTH_MAX } from '#lib/keep/write-scenario-file.ts';
import { Outcome } from './outcome.tsx';
import { OPEN_FILE_ID, SAVE_FILE_ID } from './press-keep.ts';
import { useFile } from './use-file.ts';
import { useRecent } from './use-recent.ts';

function Panel() {
  const { words } = useWords();
  const { file: own, recent } = words.keep;
  const { catalog, choice } = useWorkbench();
  const [typed, setTyped] = useState<string | null>(null);
  const titleId = useId();
  const { outcome, save, open } = useFile(setTyped);
  useRecent();
  const name = typed ?? catalog.scenarios.find(({ id }) => id === choice.scenario)?.name ?? recent.own;
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
        <Button id={SAVE_FILE_ID} className="text-sm" onClick={() => save(name)}>
          {own.save}
        </Button>
        <FileOpener
          id={OPEN_FILE_ID}
          label={own.open}
          accept=".json,.zip,.tgz,application/json,application/zip,application/gzip"
          className="text-sm"
          drop={own.drop}
          onFile={open}
        />
      </div>
      <p className="mt-1 text-soft text-sm">{`${own.drop.hint}${own.andDrop}`}</p>
      <Outcome {...outcome} />
    </section>
  );
}

/** The choice as a file that one keeps and opens again; what is only supposed is no part of it, nor of what is kept. */
export function KeepPanel() {
  return (
    <Unhurried>
      <AsItIs>
        <Panel />
      </AsItIs>
    </Unhurried>
  );
}
