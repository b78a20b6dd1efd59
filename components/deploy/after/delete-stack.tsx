'use client';
import { type FormEvent, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';

/** Deleting a stack, by typing its name. The server compares it once more. */
export function DeleteStack({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction();
  const [typed, setTyped] = useState('');
  const [isTold, setTold] = useState(false);
  const { id, stackName, account } = run;
  const isWrong = isTold && typed !== stackName;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (typed === stackName) act({ path: `/api/deployments/${id}`, method: 'DELETE', body: { stackName: typed } });
  };
  const name = account.kind === 'rehearsal' ? fill(words.rehearsalOf, { text: stackName }) : stackName;
  return (
    <form onSubmit={submit} className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h3 className="font-bold text-lg">{words.after.remove}</h3>
      <p id="remove-hint" className="mt-1 text-sm">
        {fill(words.after.removeHint, { stack: stackName })}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <input
          value={typed}
          aria-label={words.after.removeField}
          aria-describedby="remove-hint"
          aria-invalid={isWrong}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setTold(false);
          }}
          className="min-h-11 min-w-0 max-w-full flex-1 basis-48 rounded-md border border-edge bg-ground px-3 font-mono aria-invalid:border-2 aria-invalid:border-seal sm:min-h-10"
        />
        <Button type="submit" disabled={isBusy || typed === ''} className="border-seal text-seal">
          {fill(words.after.removeButton, { stack: name })}
        </Button>
      </div>
      <p role="status" className="mt-1 font-bold text-seal text-sm">
        {isWrong && words.after.mismatch}
      </p>
      <Refusal refused={refused} />
    </form>
  );
}
