'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { Account } from '#components/deploy/run.ts';
import { fill } from '#lib/i18n/locale.ts';

type AccountCardProps = { account: Account; region: string; isChosen: boolean; onChoose: () => void };

function hintOf({ kind, roleName = '' }: Account, words: ReturnType<typeof useDeployWords>['words']['where']): string {
  if (kind === 'connection') return fill(words.connectionHint, { role: roleName });
  return kind === 'rehearsal' ? words.rehearsalHint : words.localHint;
}

/** An account to choose, with its id and Region; one that is off says why and stays in view. */
export function AccountCard({ account, region, isChosen, onChoose }: AccountCardProps) {
  const { words } = useDeployWords();
  const { id, kind, accountId, alias, name, state, reason } = account;
  const isReady = state === 'ready';
  return (
    <label
      className={`relative block min-w-0 rounded-lg border-2 bg-surface p-3 has-checked:border-ink ${isReady ? 'border-line hover:border-edge' : 'cursor-default border-line border-dashed'}`}
    >
      <input
        type="radio"
        name="account"
        value={id}
        className="sr-only"
        checked={isChosen}
        disabled={!isReady}
        onChange={onChoose}
      />
      <span className="flex items-baseline gap-2">
        <span aria-hidden="true" className="w-4 shrink-0">
          {isChosen ? '✓' : isReady ? '○' : '–'}
        </span>
        <b className="text-lg leading-snug">{name ?? words.where.kinds[kind]}</b>
      </span>
      <span className="mt-1 block pl-6">
        <span className={`block tabular-nums ${accountId === null ? 'text-soft' : 'font-bold font-mono'}`}>
          {accountId ?? words.where.unknownAccount}
        </span>
        {alias !== undefined && <span className="block break-all font-bold">{alias}</span>}
        <span className="block text-soft text-sm tabular-nums">{region}</span>
        <span className="mt-1 block text-soft text-sm">{hintOf(account, words.where)}</span>
        {reason !== undefined && <span className="mt-2 block border-seal border-l-4 pl-2 text-sm">{reason}</span>}
      </span>
    </label>
  );
}
