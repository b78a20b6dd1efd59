'use client';
import { useEffect } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isAsBefore } from '#components/deploy/resource-state.ts';
import { isEnded, offers, type Run, type RunRow } from '#components/deploy/run.ts';
import { successorOf } from '#components/deploy/stack-history.ts';
import { Step } from '#components/deploy/step.tsx';
import { useAnswer } from '#components/ui/use-answer.ts';
import type { DeployWords } from '#lib/i18n/deploy-words.ts';
import { Again } from './again.tsx';
import { DeleteStack } from './delete-stack.tsx';
import { DriftCheck } from './drift-check.tsx';
import { FormerRun } from './former-run.tsx';
import { hasLeftover } from './leftover.ts';
import { Outputs } from './outputs.tsx';
import { PlainStep } from './plain-step.tsx';
import { RemainingCommands } from './remaining-commands.tsx';
import { ReplaceLeftover } from './replace-leftover.tsx';

const isDeleted = ({ kind, state }: Run) => kind === 'delete' && state === 'succeeded';

/** How it ended, in one sentence. */
function verdictOf(run: Run, { after }: DeployWords): string | null {
  if (isDeleted(run)) return run.account.kind === 'rehearsal' ? after.goneRehearsal : after.gone;
  if (run.state === 'cancelled') return run.error?.message ?? after.cancelled;
  if (run.state === 'superseded') return after.superseded;
  if (run.state === 'failed') return isAsBefore(run) ? after.former : after.failed;
  if (run.state !== 'succeeded') return null;
  return run.notes.includes('nothing-to-do') ? after.unchanged : after.succeeded;
}

/** What one can do once the stack stands or does not, or while it hangs: only what the server offers. */
function NextSteps({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const path = `/api/deployments/${run.id}`;
  return (
    <div className="mt-6 grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
      {offers(run, 'resume') && (
        <PlainStep isPrimary title={words.after.resume} hint={words.after.resumeHint} path={`${path}/resume`} />
      )}
      {run.link !== null && hasLeftover(run) && <ReplaceLeftover run={run} link={run.link} />}
      {offers(run, 'rollback') && (
        <PlainStep title={words.after.rollback} hint={words.after.rollbackHint} path={`${path}/rollback`} />
      )}
      {offers(run, 'continue-rollback') && (
        <PlainStep title={words.after.continueRollback} hint={words.after.continueHint} path={`${path}/rollback`} />
      )}
      {run.state === 'running' && offers(run, 'cancel') && (
        <PlainStep title={words.live.stop} hint={words.after.rollbackHint} path={`${path}/cancel`} />
      )}
      {isEnded(run) && <Again run={run} />}
      {offers(run, 'drift') && <DriftCheck run={run} />}
      {offers(run, 'delete') && <DeleteStack run={run} />}
    </div>
  );
}

/** How a run ended, and the way on from there; a run of long ago tells only who came after it. */
export function AfterStep({ run }: { run: Run }) {
  const { words, locale } = useDeployWords();
  const { last, reload } = useAnswer<{ deployments: RunRow[] }>('/api/deployments', { locale });
  const { state, kind } = run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this run has become may make others history
  useEffect(reload, [state, kind]);
  const successor = isEnded(run) ? successorOf(run, last?.deployments ?? []) : null;
  const verdict = verdictOf(run, words);
  const hasDoneNothing = state === 'cancelled' || state === 'superseded';
  if (successor) return <FormerRun successor={successor} verdict={hasDoneNothing ? verdict : null} />;
  const isTakenBack = state === 'cancelled' && run.error !== null;
  const isStanding = kind !== 'delete' && (state === 'succeeded' || isTakenBack || isAsBefore(run));
  return (
    <Step number={4} title={isEnded(run) ? words.after.title : words.after.meanwhile}>
      {verdict !== null && <p className="mt-2 font-bold text-lg">{verdict}</p>}
      {isStanding && <Outputs run={run} />}
      {isStanding && run.commands && (
        <RemainingCommands commands={run.commands} isRehearsal={run.account.kind === 'rehearsal'} />
      )}
      <NextSteps run={run} />
    </Step>
  );
}
