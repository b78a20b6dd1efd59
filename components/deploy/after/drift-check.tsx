'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import type { Drift, Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';

function Result({ drift }: { drift: Drift }) {
  const { words } = useDeployWords();
  if (drift.status === 'IN_SYNC') return <p className="mt-2 font-bold">✓ {words.after.inSync}</p>;
  if (drift.status !== 'DRIFTED') return <p className="mt-2 font-bold">{words.after.driftUnknown}</p>;
  const changed = drift.resources.filter(({ status }) => status !== 'IN_SYNC' && status !== 'NOT_CHECKED');
  return (
    <>
      <p className="mt-2 font-bold">{fill(words.after.drifted, { count: changed.length })}</p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {changed.map(({ logicalId, status, differences }) => (
          <li key={logicalId} className="break-all font-mono">
            {logicalId}: {status} {differences.map(({ path, kind }) => `${path} ${kind}`).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether somebody changed the resources by hand. */
export function DriftCheck({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction();
  const isGoing = isBusy || run.driftSince !== null;
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h3 className="font-bold text-lg">{words.after.drift}</h3>
      <p className="mt-1 text-sm">{words.after.driftHint}</p>
      <div role="status">
        {run.drift && <Result drift={run.drift} />}
        {run.driftError && (
          <p className="mt-2 border-seal border-l-4 pl-2">
            {run.driftError.message} {run.driftError.next}
          </p>
        )}
      </div>
      <Refusal refused={refused} />
      <Button className="mt-3" disabled={isGoing} onClick={() => act({ path: `/api/deployments/${run.id}/drift` })}>
        {isGoing ? words.after.drifting : words.after.drift}
      </Button>
    </div>
  );
}
