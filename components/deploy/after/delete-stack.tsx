'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { fill } from '#lib/i18n/locale.ts';
import { CommandLines } from './command-lines.tsx';
import { TypedName } from './typed-name.tsx';

/** Deleting a stack, by typing its name; what stands outside of it has to go first. */
export function DeleteStack({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction();
  const { id, stackName, account, beforeDeletion } = run;
  const hasMore = beforeDeletion.length > 0;
  const name = account.kind === 'rehearsal' ? fill(words.rehearsalOf, { text: stackName }) : stackName;
  return (
    <div className={`min-w-0 rounded-lg border border-line bg-surface p-4 ${hasMore ? 'md:col-span-2' : ''}`}>
      <h3 className="font-bold text-lg">{words.after.remove}</h3>
      <p className="mt-1 text-sm">{hasMore ? words.after.removeFirst : words.after.removeHint}</p>
      {hasMore && <CommandLines lines={beforeDeletion} label={words.after.removeCommands} />}
      <TypedName
        stackName={stackName}
        label={fill(words.after.removeButton, { stack: name })}
        isBusy={isBusy}
        onConfirm={(typed) => act({ path: `/api/deployments/${id}`, method: 'DELETE', body: { stackName: typed } })}
      />
      <Refusal refused={refused} />
    </div>
  );
}
