'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { bodyOf } from '#lib/choice/query-body.ts';

/** The leftover of a failed creation stands in the way: delete it and make the stack, after one more look. */
export function ReplaceLeftover({ run }: { run: Run }) {
  const { words, locale } = useDeployWords();
  const { isBusy, refused, act } = useAction<{ id: string }>();
  const { id, link, account, stackName } = run;
  if (link === null) return null;
  const begin = async () => {
    const bundle = bodyOf([...new URLSearchParams(link)]);
    const made = await act({
      path: '/api/deployments',
      body: { ...bundle, account: account.id, stackName, replaces: id },
    });
    if (made) location.assign(`/${locale}/deploy/${made.id}`);
  };
  return (
    <div className="min-w-0 rounded-lg border-2 border-ink bg-surface p-4">
      <p className="text-sm">{words.after.replaceHint}</p>
      <Refusal refused={refused} />
      <Button kind="primary" className="mt-3" disabled={isBusy} onClick={begin}>
        {words.after.replace}
      </Button>
    </div>
  );
}
