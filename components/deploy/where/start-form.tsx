'use client';
import { type FormEvent, useEffect, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Account, RunRow } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { AccountCard } from './account-card.tsx';
import { type Failable, FailSelect } from './fail-select.tsx';
import { ProfileSelect } from './profile-select.tsx';
import { StackField } from './stack-field.tsx';
import { isStackName, stacksAt } from './stack-name.ts';

/** What is deployed, and what of it can still be said here. */
export type Start = {
  /** The parameters of the bundle, as the API takes them. */
  body: Readonly<Record<string, unknown>>;
  stackName: string;
  region: string;
  resources: readonly Failable[];
};

type StartFormProps = {
  start: Start;
  accounts: readonly Account[];
  runs: readonly RunRow[];
  chosen: string;
  onChoose: (id: string) => void;
  profile: string;
  onProfile: (profile: string) => void;
};

/** A link that means an update names its stack behind `#`, where no other page stumbles over it. */
function useStackName(initial: string) {
  const [stackName, setStackName] = useState(initial);
  useEffect(() => {
    const given = new URLSearchParams(location.hash.slice(1)).get('stack');
    if (given) setStackName(given);
  }, []);
  return [stackName, setStackName] as const;
}

/** Where to: the account, the stack's name and, in a rehearsal, what is to fail. It creates nothing yet. */
export function StartForm({ start, accounts, runs, chosen, onChoose, profile, onProfile }: StartFormProps) {
  const { words, locale } = useDeployWords();
  const { isBusy, refused, act } = useAction<{ id: string }>();
  const [stackName, setStackName] = useStackName(start.stackName);
  const [failResource, setFailResource] = useState('');
  const account = accounts.find(({ id }) => id === chosen);
  const profiles = accounts.find(({ kind }) => kind === 'local')?.profiles ?? [];
  const prefix = account?.stackPrefix ?? '';
  const isRehearsal = account?.kind === 'rehearsal';
  const canRegion = account?.regions.includes(start.region) ?? true;
  const isReady = account?.state === 'ready' && canRegion && isStackName(stackName) && stackName.startsWith(prefix);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const failure = isRehearsal && failResource !== '' ? { failResource } : {};
    const body = { ...start.body, account: chosen, stackName, ...failure };
    const made = await act({ path: '/api/deployments', body });
    if (made) location.assign(`/${locale}/deploy/${made.id}`);
  };

  return (
    <form onSubmit={submit} className="mt-4">
      <fieldset className="min-w-0">
        <legend className="sr-only">{words.account}</legend>
        <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
          {accounts.map((each) => (
            <AccountCard
              key={each.id}
              account={each}
              region={start.region}
              isChosen={each.id === chosen}
              onChoose={() => onChoose(each.id)}
            />
          ))}
        </div>
      </fieldset>
      {profiles.length > 0 && <ProfileSelect profiles={profiles} value={profile} onChange={onProfile} />}
      <div className="mt-5 grid gap-5 md:grid-cols-2">
        <StackField
          value={stackName}
          prefix={prefix}
          existing={stacksAt(runs, { account: chosen, region: start.region })}
          onChange={setStackName}
        />
        {isRehearsal && <FailSelect resources={start.resources} value={failResource} onChange={setFailResource} />}
      </div>
      {!canRegion && <p className="mt-3 font-bold text-seal">{words.where.regionWrong}</p>}
      <Refusal refused={refused} />
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" type="submit" className="px-6" disabled={!isReady || isBusy}>
          {isBusy ? words.where.starting : words.where.start}
        </Button>
        <span className="text-soft text-sm">{words.where.hint}</span>
      </div>
    </form>
  );
}
