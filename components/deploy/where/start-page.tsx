'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Formula } from '#components/catalog/formula.tsx';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { RealBand, RehearsalBand } from '#components/deploy/rehearsal-band.tsx';
import type { Account, RunRow } from '#components/deploy/run.ts';
import { Step } from '#components/deploy/step.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import { useAnswer } from '#components/ui/use-answer.ts';
import type { Dimension, Pick } from '#lib/catalog/schema.ts';
import { RunList } from './run-list.tsx';
import { type Start, StartForm } from './start-form.tsx';

const ConnectPanel = dynamic(() =>
  import('#components/deploy/connect/connect-panel.tsx').then((module) => module.ConnectPanel),
);

type StartPageProps = {
  options: readonly { id: string; dimension: Dimension; label: string }[];
  pick: Pick | null;
  /** The way back to the workbench. */
  link: string;
  /** What of the link cannot be used, in sentences. */
  unusable: readonly string[];
  /** The link says nothing at all. */
  isBare: boolean;
  /** Null where there is nothing to deploy. */
  start: Start | null;
};

type NothingProps = { link: string; unusable: readonly string[]; isBare: boolean };

/** Why nothing can be deployed from this link, and the way out. */
function NothingToDeploy({ link, unusable, isBare }: NothingProps) {
  const { words } = useDeployWords();
  const why = isBare ? words.nothing : words.noPick;
  return (
    <div className="mt-4 max-w-[60rem] rounded-lg border-2 border-edge border-dashed p-5">
      <p>{unusable.length > 0 ? words.unusable : why}</p>
      {unusable.length > 0 && (
        <ul className="mt-2 list-disc pl-6">
          {unusable.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <a href={link} className="mt-4 inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-bold">
        {words.toWorkbench}
      </a>
    </div>
  );
}

function useTitle(isRehearsal: boolean, isReady: boolean) {
  const { words: site } = useWords();
  const { words } = useDeployWords();
  useEffect(() => {
    // The framework writes its own title while the page wakes up.
    if (!isReady) return;
    document.title = `${isRehearsal ? `${words.rehearsal}: ` : ''}${words.title} · ${site.site.mark}`;
  }, [isRehearsal, isReady, words, site]);
}

/** Where a deployment begins: the formula, the accounts, and what was deployed before. */
export function StartPage({ options, pick, link, unusable, isBare, start }: StartPageProps) {
  const { words, locale } = useDeployWords();
  const [profile, setProfile] = useState('');
  const asked = profile === '' ? '' : `?${new URLSearchParams({ profile })}`;
  const accounts = useAnswer<{ accounts: Account[] }>(`/api/accounts${asked}`, { locale });
  const runs = useAnswer<{ deployments: RunRow[] }>('/api/deployments', { locale });
  const session = useAnswer<{ signedIn: boolean; ways: string[] }>('/api/session', { locale }).last;
  const [chosen, setChosen] = useState('rehearsal');
  const isRehearsal = start !== null && chosen === 'rehearsal';
  useTitle(isRehearsal, accounts.last !== null);
  return (
    <>
      {start && (isRehearsal ? <RehearsalBand /> : <RealBand />)}
      <div className="mx-auto max-w-[110rem] px-4 py-6 sm:px-6">
        <h1 className="font-bold text-[clamp(1.3rem,2.6vw,2.6rem)] leading-snug">
          {pick ? <Formula options={options} pick={pick} /> : words.title}
        </h1>
        {start ? (
          <Step
            number={1}
            title={words.where.title}
            aside={
              <a href={link} className="underline decoration-edge">
                {words.where.change}
              </a>
            }
          >
            {accounts.isFailed && (
              <p role="alert" className="mt-3 flex flex-wrap items-center gap-3">
                {words.failed} <Button onClick={accounts.reload}>{words.retry}</Button>
              </p>
            )}
            {accounts.last ? (
              <StartForm
                start={start}
                accounts={accounts.last.accounts}
                runs={runs.last?.deployments ?? []}
                chosen={chosen}
                onChoose={setChosen}
                profile={profile}
                onProfile={(name) => {
                  setProfile(name);
                  setChosen(name === '' ? 'local' : `local:${name}`);
                }}
              />
            ) : (
              !accounts.isFailed && <p className="mt-4 min-h-64 text-soft">{words.loading}</p>
            )}
            {session && !session.signedIn && session.ways.length > 0 && (
              <p className="mt-5">
                <a href={`/${locale}/sign-in`} className="underline decoration-edge">
                  {words.signIn}
                </a>
              </p>
            )}
            {session?.signedIn && (
              <LazyDetails summary={words.where.connect} className="mt-6">
                {() => (
                  <ConnectPanel
                    region={start.region}
                    stackPrefix={start.stackName.replace(/[^-]*$/, '')}
                    accounts={accounts.last?.accounts ?? []}
                    onChange={accounts.reload}
                  />
                )}
              </LazyDetails>
            )}
          </Step>
        ) : (
          <NothingToDeploy link={link} unusable={unusable} isBare={isBare} />
        )}
        <RunList runs={runs.last?.deployments ?? []} />
      </div>
    </>
  );
}
