'use client';
import { type FormEvent, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Account } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { ConnectField } from './connect-field.tsx';
import { type ConnectionField, wrongFields } from './connection-fields.ts';
import { type MadeConnection, NewRole } from './new-role.tsx';
import { TestConnection } from './test-connection.tsx';

type ConnectPanelProps = { region: string; stackPrefix: string; accounts: readonly Account[]; onChange: () => void };

const ROLE_NAME = 'saikyo-ecs-deploy';

/** Connecting an account: a role over there that only this server can take. Nothing secret is typed in. */
export function ConnectPanel({ region, stackPrefix, accounts, onChange }: ConnectPanelProps) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction<MadeConnection>();
  const [wrong, setWrong] = useState<readonly ConnectionField[]>([]);
  const [made, setMade] = useState<MadeConnection | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    const found = wrongFields(typed);
    setWrong(found);
    if (found.length > 0) {
      const [first = ''] = found;
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    const body = { ...typed, region };
    const connection = await act({ path: '/api/connections', body });
    if (!connection) return;
    setMade(connection);
    onChange();
  };
  const wrongOf = (field: ConnectionField) =>
    wrong.includes(field) || refused?.field === field ? words.connect.wrong[field] : null;
  return (
    <div className="mt-2 rounded-lg border border-line p-4">
      <p className="max-w-[70ch]">{words.connect.hint}</p>
      {made === null && (
        <form noValidate onSubmit={submit} className="mt-4">
          <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
            <ConnectField
              label={words.connect.name}
              name="name"
              hint={words.connect.nameHint}
              wrong={wrongOf('name')}
            />
            <ConnectField
              label={words.connect.accountId}
              name="accountId"
              hint={words.connect.accountHint}
              wrong={wrongOf('accountId')}
            />
            <ConnectField
              label={words.connect.roleName}
              name="roleName"
              value={ROLE_NAME}
              wrong={wrongOf('roleName')}
            />
            <ConnectField
              label={words.connect.prefix}
              name="stackPrefix"
              value={stackPrefix}
              hint={words.connect.prefixHint}
              wrong={wrongOf('stackPrefix')}
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
