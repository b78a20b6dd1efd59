'use client';
import { changesByVerb } from '#components/deploy/change-groups.ts';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import { offers, type Run } from '#components/deploy/run.ts';
import { Step } from '#components/deploy/step.tsx';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import type { DeployWords } from '#lib/i18n/deploy-words.ts';
import { fill } from '#lib/i18n/locale.ts';
import { ChangeList } from './change-list.tsx';
import { CheckList } from './check-list.tsx';
import { Consent } from './consent.tsx';
import { RoleList } from './role-list.tsx';
import { rolesMade } from './roles-made.ts';

function Cost({ run }: { run: Run }) {
  const { words } = useDeployWords();
  if (!run.cost) return null;
  const { perHourUsd, perMonthUsd } = run.cost;
  const values = { hour: perHourUsd.toFixed(2), month: Math.round(perMonthUsd) };
  return (
    <div className="mt-5">
      <p className="font-bold text-lg tabular-nums">{fill(words.review.cost, values)}</p>
      {run.account.kind === 'rehearsal' && <p className="text-sm">{words.review.costRehearsal}</p>}
      <p className="text-soft text-sm">{words.review.costHint}</p>
    </div>
  );
}

/** While CloudFormation makes the change set; one can still turn back. */
function Preparing({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction();
  return (
    <>
      <p role="status" className="mt-3 animate-pulse">
        {words.review.preparing}
      </p>
      <Refusal refused={refused} />
      {offers(run, 'cancel') && (
        <Button className="mt-3" disabled={isBusy} onClick={() => act({ path: `/api/deployments/${run.id}/cancel` })}>
          {words.review.cancel}
        </Button>
      )}
    </>
  );
}

function Details({ run }: { run: Run }) {
  return (
    <>
      <ChangeList changes={run.changes} />
      <RoleList roles={rolesMade(run)} />
      <Cost run={run} />
      <CheckList checks={run.checks} />
    </>
  );
}

/** Why there is nothing to review: nothing differs, or it never came so far. */
function emptyReview({ notes }: Run, { review }: DeployWords): string {
  return notes.includes('nothing-to-do') ? review.nothing : review.never;
}

/** What a deployment would do, and the press that lets it. Once pressed, it stays to be looked up. */
export function ReviewStep({ run, isReviewed }: { run: Run; isReviewed: boolean }) {
  const { words } = useDeployWords();
  const counts = changesByVerb(run.changes).map(([verb, { length }]) =>
    fill(words.review.counts[verb], { count: length }),
  );
  return (
    <Step number={2} title={isReviewed ? words.review.titleAfter : words.review.title}>
      {run.state === 'preparing' && <Preparing run={run} />}
      {run.state === 'review' && (
        <>
          <Details run={run} />
          <Consent run={run} />
        </>
      )}
      {isReviewed && run.changes.length === 0 && <p className="mt-2">{emptyReview(run, words)}</p>}
      {isReviewed && run.changes.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-8 rounded-sm">{counts.join(words.comma)}</summary>
          <Details run={run} />
        </details>
      )}
    </Step>
  );
}
