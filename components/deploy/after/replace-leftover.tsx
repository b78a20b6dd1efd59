'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { bodyOf } from '#lib/choice/query-body.ts';
import { TypedName } from './typed-name.tsx';

/** The leftover of a failed creation stands in the way: delete it and make the stack, after one more look. */
export function ReplaceLeftover({ run, link }: { run: Run; link: string }) {
  const { words, locale } = useDeployWords();
  const { isBusy, refused, act } = useAction<{ id: string }>();
  const { id, account, stackName } = run;
  const begin = async (replacesStackName: string) => {
    const bundle = bodyOf([...new URLSearchParams(link)]);
    const made = await act({
      path: '/api/deployments',
      body: { ...bundle, account: account.id, stackName, replaces: id, replacesStackName },
    });
    if (made) location.assign(`/${locale}/deploy/${made.id}`);
  };
  return (
    <div className="min-w-0 rounded-lg border-2 border-ink bg-surface p-4">
      <h3 className="font-bold text-lg">{words.after.replaceTitle}</h3>
      <p className="mt-1 text-sm">{words.after.replaceHint}</p>
      <TypedName stackName={stackName} label={words.after.replace} isBusy={isBusy} onConfirm={begin} />
      <Refusal refused={refused} />
    </div>
  );
}
