'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isEnded, offers, type Run } from '#components/deploy/run.ts';
import { Step } from '#components/deploy/step.tsx';
import type { DeployWords } from '#lib/i18n/deploy-words.ts';
import { Again } from './again.tsx';
import { DeleteStack } from './delete-stack.tsx';
import { DriftCheck } from './drift-check.tsx';
import { Outputs } from './outputs.tsx';
import { PlainStep } from './plain-step.tsx';
import { RemainingCommands } from './remaining-commands.tsx';
import { ReplaceLeftover } from './replace-leftover.tsx';

const isDeleted = ({ kind, state }: Run) => kind === 'delete' && state === 'succeeded';

/** How it ended, in one sentence. */
function verdictOf(run: Run, { after }: DeployWords): string | null {
  if (isDeleted(run)) return run.account.kind === 'rehearsal' ? after.goneRehearsal : after.gone;
  if (run.state === 'cancelled') return after.cancelled;
  if (run.state === 'superseded') return after.superseded;
  if (run.state === 'failed') return after.failed;
  if (run.state !== 'succeeded') return null;
  return run.notes.includes('nothing-to-do') ? after.unchanged : after.succeeded;
}

/** What one can do once the stack stands or does not, or while it hangs: only what the server offers. */
export function AfterStep({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const verdict = verdictOf(run, words);
  const path = `/api/deployments/${run.id}`;
  const isStanding = run.state === 'succeeded' && run.kind !== 'delete';
  return (
    <Step number={4} title={isEnded(run) ? words.after.title : words.after.meanwhile}>
      {verdict !== null && <p className="mt-2 font-bold text-lg">{verdict}</p>}
      {isStanding && <Outputs run={run} />}
      {isStanding && run.commands && (
        <RemainingCommands
          commands={run.commands}
          stackName={run.stackName}
          isRehearsal={run.account.kind === 'rehearsal'}
        />
      )}
      <div className="mt-6 grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {offers(run, 'resume') && (
          <PlainStep isPrimary title={words.after.resume} hint={words.after.resumeHint} path={`${path}/resume`} />
        )}
        {offers(run, 'replace') && <ReplaceLeftover run={run} />}
        {offers(run, 'rollback') && (
          <PlainStep title={words.after.rollback} hint={words.after.rollbackHint} path={`${path}/rollback`} />
        )}
        {offers(run, 'continue-rollback') && (
          <PlainStep title={words.after.continueRollback} hint={words.after.continueHint} path={`${path}/rollback`} />
        )}
        {run.state === 'running' && offers(run, 'cancel') && (
          <PlainStep title={words.live.stop} hint={words.after.rollbackHint} path={`${path}/cancel`} />
        )}
        {isEnded(run) && <Again run={run} isGone={!isStanding} />}
        {offers(run, 'drift') && <DriftCheck run={run} />}
        {offers(run, 'delete') && <DeleteStack run={run} />}
      </div>
    </Step>
  );
}
