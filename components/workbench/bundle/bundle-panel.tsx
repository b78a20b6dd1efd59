'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { useSession, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { isRetired, optionsOf } from '#lib/catalog/combinations.ts';
import type { LeftOutPart } from '#lib/catalog/localize.ts';
import type { Proved } from '#lib/catalog/proved.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { fill } from '#lib/i18n/locale.ts';
import { BundleProvider, useBundle } from './bundle-context.tsx';
import { BUNDLE_TITLE_ID } from './bundle-link.tsx';
import { archiveOf, bundleQuery, reviewQuery } from './bundle-query.ts';
import { Contents } from './contents.tsx';
import { LeftList } from './left-list.tsx';
import { LeftOutNote } from './left-out-note.tsx';
import { DOWNLOAD_ID } from './press-download.ts';
import { ProofList } from './proof-list.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useCost } from './use-cost.ts';
import { useDownload } from './use-download.ts';
import { usePreview } from './use-preview.ts';

/** Nobody needs them before a download. */
const NextSteps = dynamic(() => import('./next-steps.tsx').then((module) => module.NextSteps), { loading: () => null });

const SETTINGS_ID = 'bundle-settings';

/** What one should know before taking this pick: a bundle is deployed now, so today's state of its parts counts. */
function Warnings({ warnings }: { warnings: readonly string[] }) {
  const { words } = useWords();
  const { catalog, decision } = useWorkbench();
  const newestMonth = useSession((state) => state.vocabulary.newestMonth);
  if (!decision.shown) return <p className="mt-3">{words.bundle.noPick}</p>;
  const retired = optionsOf(catalog.options, decision.shown.pick).filter((option) => isRetired(option, newestMonth));
  return (
    <>
      {decision.shown.tier === 2 && <p className="mt-3 font-bold">{words.bundle.ruledOut}</p>}
      {[...retired.flatMap(({ retired: end }) => end?.text ?? []), ...warnings].map((text) => (
        <p key={text} className="mt-3 rounded-md border-2 border-seal p-3">
          {text}
        </p>
      ))}
      <LeftOutNote />
      <LeftList />
    </>
  );
}

/** How much is to be settled before the download, and the way there. */
function ProblemCount({ count }: { count: number }) {
  const { words } = useWords();
  const form = () => document.getElementById(SETTINGS_ID);
  const showFirst = () => {
    const first = form()?.querySelector<HTMLElement>('[aria-invalid=true], [data-problem] button');
    first?.closest('details')?.setAttribute('open', '');
    first?.focus();
  };
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4">
      <b className="text-seal">{fill(words.bundle.problems, { count })}</b>
      <Button className="min-h-9 px-3 text-sm" onClick={showFirst}>
        {words.bundle.showProblem}
      </Button>
    </p>
  );
}

export type BundlePanelProps = {
  proved: Readonly<Record<string, Proved>>;
  /** What the workshop profile leaves out. */
  leftOut: readonly LeftOutPart[];
};

/** The bundle of the shown pick: its settings, every file of it, and the ways to take it along. */
export function BundlePanel(props: BundlePanelProps) {
  return (
    <BundleProvider>
      <Panel {...props} />
    </BundleProvider>
  );
}

/** The way to the page on which others judge what is shown. */
function ReviewLink() {
  const { words, locale } = useWords();
  const { decision } = useWorkbench();
  const { choice } = useBundle();
  const vocabulary = useSession((state) => state.vocabulary);
  if (!decision.shown) return null;
  return (
    <a
      href={`/${locale}/review?${reviewQuery(choice, decision.shown.id, vocabulary)}`}
      className="inline-flex min-h-11 items-center rounded-md border border-edge bg-surface px-4 font-bold hover:bg-sunken sm:min-h-10"
    >
      {words.bundle.review}
    </a>
  );
}

/** The title, the link to pass on and the download. */
function PanelHead({ query, onDownload }: { query: string | null; onDownload: () => void }) {
  const { words, locale } = useWords();
  const { store } = useWorkbench();
  const isReady = query !== null;
  const drafts = useSession((state) => Object.keys(state.drafts).length);
  const isSupposing = useSession((state) => state.supposed !== null);
  // A link that is passed on should still mean the same month next year.
  const lasting = () => {
    const { choice, vocabulary } = store.getState();
    return `${location.origin}${location.pathname}?${queryOf(choice, vocabulary, { isMonthKept: true })}`;
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="mr-auto">
        <h2 id={BUNDLE_TITLE_ID} tabIndex={-1} className="rounded-sm font-bold text-xl">
          {words.bundle.title}
        </h2>
        <p className="text-soft text-sm">{drafts > 0 ? words.bundle.mend : words.bundle.hint}</p>
        {isSupposing && <p className="font-bold text-sm">{words.suppose.bundle}</p>}
      </div>
      <CopyButton text={lasting} label={words.bundle.copyLink} done={words.bundle.copied} />
      {isReady && drafts === 0 && <ReviewLink />}
      {isReady && drafts === 0 && (
        <a
          href={`/${locale}/deploy?${query}`}
          className="inline-flex min-h-11 items-center rounded-md border border-edge bg-surface px-4 font-bold hover:bg-sunken sm:min-h-10"
        >
          {words.bundle.deploy}
        </a>
      )}
      <Button id={DOWNLOAD_ID} kind="primary" className="px-6" disabled={!isReady || drafts > 0} onClick={onDownload}>
        {words.bundle.download}
        <span aria-hidden="true" className="hidden font-normal text-sm opacity-80 sm:inline">
          Ctrl ⏎
        </span>
      </Button>
    </div>
  );
}

/** The query that gets the bundle; null while there is none to get. */
function useBundleQuery(): string | null {
  const { locale } = useWords();
  const { decision } = useWorkbench();
  const { choice, problems } = useBundle();
  const vocabulary = useSession((state) => state.vocabulary);
  return decision.shown && problems.length === 0 ? bundleQuery(choice, vocabulary, locale) : null;
}

function Panel({ proved, leftOut }: BundlePanelProps) {
  const { words, locale } = useWords();
  const { store, decision } = useWorkbench();
  const { problems } = useBundle();
  const query = useBundleQuery();
  const cost = useCost(query);
  const preview = usePreview(query);
  // What one clicks may be a step ahead of what is painted down here.
  const archiveNow = () => archiveOf(store.getState(), locale);
  const { taken, download, close } = useDownload(archiveNow);
  const proof = decision.shown && proved[decision.shown.id];
  return (
    <section aria-labelledby={BUNDLE_TITLE_ID} className="offstage mt-8 border-ink border-t-2 pt-5">
      <PanelHead query={query} onDownload={download} />
      {cost && (
        <p className="text-sm tabular-nums">
          {fill(words.bundle.costs, { usd: Math.round(cost.perMonthUsd), idle: Math.round(cost.idlePerMonthUsd) })}
        </p>
      )}
      {problems.length > 0 && <ProblemCount count={problems.length} />}
      <Warnings warnings={preview.warnings} />
      {taken.times < 0 && (
        <p role="alert" className="mt-3 font-bold">
          {words.bundle.failed}
        </p>
      )}
      {taken.times > 0 && <NextSteps key={taken.times} name={taken.name} onClose={close} />}
      <details className="mt-5" open>
        <summary className="min-h-8 rounded-sm font-bold text-lg">{words.bundle.settings}</summary>
        <div id={SETTINGS_ID} className="mt-3">
          <SettingsForm cost={cost} leftOut={leftOut} />
        </div>
      </details>
      {proof && <ProofList proved={proof} />}
      {query !== null && <Contents archiveNow={archiveNow} preview={preview} />}
    </section>
  );
}
