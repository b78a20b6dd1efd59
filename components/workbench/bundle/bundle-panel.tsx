'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import type { Proved } from '#lib/catalog/proved.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { effectiveSettings } from '#lib/choice/effective-settings.ts';
import { pickConflicts } from '#lib/choice/pick-conflicts.ts';
import { settingConflicts } from '#lib/choice/setting-conflicts.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { bundleQuery } from './bundle-query.ts';
import { FileViewer } from './file-viewer.tsx';
import { leftToYou } from './left-to-you.ts';
import { NextSteps } from './next-steps.tsx';
import { DOWNLOAD_ID } from './press-download.ts';
import { ProofList } from './proof-list.tsx';
import { saveFrom } from './save.ts';
import { SettingsForm } from './settings-form.tsx';
import { usePreview } from './use-preview.ts';

/** What one should know before taking this pick: a bundle is deployed now, so today's state of its parts counts. */
function Warnings() {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const choice = useSession((state) => state.choice);
  const vocabulary = useSession((state) => state.vocabulary);
  if (!decision.shown) return <p className="mt-3">{words.bundle.noPick}</p>;
  const { settings } = effectiveSettings(choice, decision.shown.pick, vocabulary);
  const left = leftToYou(catalog.requirements, choice.needs, settings);
  const retired = optionsOf(catalog.options, decision.shown.pick).filter((option) =>
    isRetired(option, vocabulary.newestMonth),
  );
  return (
    <>
      {decision.shown.tier === 2 && <p className="mt-3 font-bold">{words.bundle.ruledOut}</p>}
      {retired.map(({ id, retired: end }) => (
        <p key={id} className="mt-3 rounded-md border-2 border-seal p-3">
          {end?.text}
        </p>
      ))}
      {left.length > 0 && (
        <div className="mt-3 rounded-md border border-edge p-3">
          <p className="font-bold">{words.bundle.leftToYou}</p>
          <ul className="list-disc pl-5">
            {left.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The files as the server composes them, and the command that gets the same. */
function Contents({ name, query }: { name: string; query: string }) {
  const { words } = useWords();
  const preview = usePreview(query);
  const curl = `curl -fsS -o ${name}.zip '${location.origin}/bundle.zip?${query}'`;
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <span className="text-soft text-sm">{words.bundle.curl}</span>
        <code className="min-w-0 flex-1 basis-64 overflow-x-auto whitespace-nowrap rounded-md bg-sunken px-3 py-2 font-mono text-sm">
          {curl}
        </code>
        <CopyButton text={() => curl} label={words.bundle.copy} done={words.bundle.copied} />
      </div>
      <div className="mt-4" aria-busy={preview.state === 'loading'}>
        {preview.state === 'failed' && (
          <p role="alert" className="mb-3 flex flex-wrap items-center gap-3">
            {words.bundle.failed} <Button onClick={preview.retry}>{words.bundle.retry}</Button>
          </p>
        )}
        {preview.files.length === 0 && preview.state === 'loading' && <p>{words.bundle.loading}</p>}
        <FileViewer files={preview.files} folder={name} />
      </div>
    </>
  );
}

/** The bundle of the shown pick: its settings, every file of it, and the ways to take it along. */
export function BundlePanel({ proved }: { proved: Readonly<Record<string, Proved>> }) {
  const { words, locale } = useWords();
  const { decision } = useWorkbench();
  const choice = useSession((state) => state.choice);
  const vocabulary = useSession((state) => state.vocabulary);
  const hasDrafts = useSession((state) => Object.keys(state.drafts).length > 0);
  const [taken, setTaken] = useState({ times: 0, name: '' });
  const settings = { ...resolveSettings(choice, vocabulary), lang: choice.settings.lang ?? locale };
  const shown = decision.shown?.pick;
  const ofPick = shown && pickConflicts(effectiveSettings(choice, shown, vocabulary).settings, shown, vocabulary);
  const problems = [...settingConflicts(settings), ...(ofPick ?? [])];
  const proof = decision.shown && proved[decision.shown.id];
  const query = decision.shown && problems.length === 0 ? bundleQuery(choice, vocabulary, locale) : null;
  // A link that is passed on should still mean the same month next year.
  const lasting = () => `${location.origin}${location.pathname}?${queryOf(choice, vocabulary, { isMonthKept: true })}`;
  const download = async () => {
    try {
      await saveFrom(`/bundle.zip?${query}`, `${settings.name}.zip`);
      setTaken({ times: Math.max(0, taken.times) + 1, name: settings.name });
    } catch {
      setTaken({ times: -1, name: '' });
    }
  };
  const close = () => {
    setTaken({ times: 0, name: '' });
    document.getElementById(DOWNLOAD_ID)?.focus();
  };
  return (
    <section aria-labelledby="bundle-title" className="mt-8 border-ink border-t-2 pt-5">
      <div className="flex flex-wrap items-center gap-3">
        <div className="mr-auto">
          <h2 id="bundle-title" className="font-bold text-xl">
            {words.bundle.title}
          </h2>
          <p className="text-soft text-sm">{hasDrafts ? words.bundle.mend : words.bundle.hint}</p>
        </div>
        <CopyButton text={lasting} label={words.bundle.copyLink} done={words.bundle.copied} />
        <Button
          id={DOWNLOAD_ID}
          kind="primary"
          className="px-6"
          disabled={query === null || hasDrafts}
          onClick={download}
        >
          {words.bundle.download}
          <span aria-hidden="true" className="hidden font-normal text-sm opacity-80 sm:inline">
            Ctrl ⏎
          </span>
        </Button>
      </div>
      <Warnings />
      {taken.times < 0 && (
        <p role="alert" className="mt-3 font-bold">
          {words.bundle.failed}
        </p>
      )}
      {taken.times > 0 && <NextSteps key={taken.times} name={taken.name} onClose={close} />}
      <details className="mt-4 rounded-md border border-line p-3" open>
        <summary className="min-h-8 rounded-sm font-bold">{words.bundle.settings}</summary>
        <div className="mt-3">
          <SettingsForm settings={settings} problems={problems} />
        </div>
      </details>
      {proof && <ProofList proved={proof} />}
      {query !== null && <Contents name={settings.name} query={query} />}
    </section>
  );
}
