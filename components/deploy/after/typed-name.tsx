'use client';
import { type FormEvent, useId, useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';

type TypedNameProps = { stackName: string; label: string; isBusy: boolean; onConfirm: (typed: string) => void };

/** A press that deletes a stack works only with its name typed beside it. The server compares it once more. */
export function TypedName({ stackName, label, isBusy, onConfirm }: TypedNameProps) {
  const { words } = useDeployWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isTold, setTold] = useState(false);
  const isWrong = isTold && typed !== stackName;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (typed === stackName) onConfirm(typed);
  };
  return (
    <form onSubmit={submit} className="mt-3">
      <label htmlFor={id} className="block text-sm">
        {fill(words.after.type, { stack: stackName })}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <input
          id={id}
          value={typed}
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
          {label}
        </Button>
      </div>
      <p role="status" className="mt-1 font-bold text-seal text-sm">
        {isWrong && words.after.mismatch}
      </p>
    </form>
  );
}
