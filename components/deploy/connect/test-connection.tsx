'use client';
import { useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Account } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';

type Tested = { state: 'ready' | 'error'; reason?: string };
type TestConnectionProps = { account: Account; onChange: () => void };

/** Whether the role can be taken by us, and by nobody who does not know the external id; and the way to forget it. */
export function TestConnection({ account, onChange }: TestConnectionProps) {
  const { words } = useDeployWords();
  const test = useAction<Tested>();
  const removal = useAction();
  const [tested, setTested] = useState<Tested | null>(null);
  const path = `/api/connections/${account.id}`;
  const run = async () => {
    const answer = await test.act({ path: `${path}/test` });
    setTested(answer);
    if (answer) onChange();
  };
  const remove = async () => {
    await removal.act({ path, method: 'DELETE' });
    onChange();
  };
  return (
    <div className="mt-4 border-line border-t pt-3">
      <p>
        <b>{account.name}</b> <span className="font-mono">{account.accountId}</span>
      </p>
      <p role="status" className="text-sm">
        {tested?.state === 'ready' ? words.connect.ready : (tested?.reason ?? account.reason)}
      </p>
      <Refusal refused={test.refused ?? removal.refused} />
      <p className="mt-2 flex flex-wrap gap-3">
        <Button disabled={test.isBusy} onClick={run}>
          {test.isBusy ? words.connect.testing : words.connect.test}
        </Button>
        <Button kind="bare" disabled={removal.isBusy} onClick={remove}>
          {words.connect.remove}
        </Button>
      </p>
    </div>
  );
}
