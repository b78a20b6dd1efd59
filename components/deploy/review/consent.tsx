'use client';
import { useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { Refusal } from '#components/deploy/refusal.tsx';
import { offers, type Run } from '#components/deploy/run.ts';
import { useAction } from '#components/deploy/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { rolesMade } from './roles-made.ts';

/** The one press after which something is made: it names the account, and asks for the roles first. */
export function Consent({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { isBusy, refused, act } = useAction();
  const [isAgreed, setAgreed] = useState(false);
  const { id, account, region, capabilities, changeSetId } = run;
  const count = rolesMade(run).length;
  const mustAgree = capabilities.length > 0 && count > 0;
  const isRehearsal = account.kind === 'rehearsal';
  const label = fill(isRehearsal ? words.review.executeRehearsal : words.review.execute, {
    account: account.accountId,
    region,
  });
  const path = `/api/deployments/${id}`;
  return (
    <div className="mt-6 rounded-lg border-2 border-ink p-4">
      {mustAgree && (
        <label className="flex items-start gap-3 py-1">
          <input
            type="checkbox"
            checked={isAgreed}
            onChange={(event) => setAgreed(event.target.checked)}
            className="mt-1 size-5 shrink-0 accent-(--ink)"
          />
          <b>{fill(words.review.consent, { count })}</b>
        </label>
      )}
      <Refusal refused={refused} />
      <div className="mt-3 flex flex-wrap items-center gap-3 first:mt-0">
        <Button
          kind="primary"
          className="max-w-full px-6 text-lg"
          disabled={isBusy || (mustAgree && !isAgreed) || !offers(run, 'execute')}
          aria-describedby={mustAgree && !isAgreed ? 'consent-first' : undefined}
          onClick={() => act({ path: `${path}/execute`, body: { changeSetId, capabilities } })}
        >
          {label}
        </Button>
        <Button disabled={isBusy} onClick={() => act({ path: `${path}/cancel` })}>
          {words.review.cancel}
        </Button>
        {mustAgree && !isAgreed && (
          <span id="consent-first" className="text-soft text-sm">
            {words.review.consentFirst}
          </span>
        )}
      </div>
    </div>
  );
}
