'use client';
import { type FormEvent, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Account } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { ConnectField } from './connect-field.tsx';
import { type MadeConnection, NewRole } from './new-role.tsx';
import { TestConnection } from './test-connection.tsx';

type ConnectPanelProps = { region: string; accounts: readonly Account[]; onChange: () => void };

const ROLE_NAME = 'saikyo-ecs-deploy';
const STACK_PREFIX = 'web-';

/** Connecting an account: a role over there that only this server can take. Nothing secret is typed in. */
export function ConnectPanel({ region, accounts, onChange }: ConnectPanelProps) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction<MadeConnection>();
  const [made, setMade] = useState<MadeConnection | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { ...Object.fromEntries(new FormData(event.currentTarget)), region };
    const connection = await act({ path: '/api/connections', body });
    if (!connection) return;
    setMade(connection);
    onChange();
  };
  const isWrong = (field: string) => refused?.field === field;
  return (
    <div className="mt-2 rounded-lg border border-line p-4">
      <p className="max-w-[70ch]">{words.connect.hint}</p>
      {made === null && (
        <form onSubmit={submit} className="mt-4">
          <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
            <ConnectField
              label={words.connect.name}
              name="name"
              hint={words.connect.nameHint}
              isWrong={isWrong('name')}
            />
            <ConnectField
              label={words.connect.accountId}
              name="accountId"
              hint={words.connect.accountHint}
              pattern="\d{12}"
              isWrong={isWrong('accountId')}
            />
            <ConnectField
              label={words.connect.roleName}
              name="roleName"
              value={ROLE_NAME}
              isWrong={isWrong('roleName')}
            />
            <ConnectField
              label={words.connect.prefix}
              name="stackPrefix"
              value={STACK_PREFIX}
              hint={words.connect.prefixHint}
              isWrong={isWrong('stackPrefix')}
            />
          </div>
          <Refusal refused={refused} />
          <Button type="submit" className="mt-4" disabled={isBusy}>
            {words.connect.make}
          </Button>
        </form>
      )}
      {made && <NewRole made={made} />}
      {accounts
        .filter(({ kind }) => kind === 'connection')
        .map((account) => (
          <TestConnection key={account.id} account={account} onChange={onChange} />
        ))}
    </div>
  );
}
