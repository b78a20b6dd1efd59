'use client';
import type { ReactNode } from 'react';
import { useDeployWords } from './deploy-words-context.tsx';
import { RehearsalStamp } from './rehearsal-band.tsx';
import type { Run } from './run.ts';
import { Step } from './step.tsx';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-soft text-sm">{term}</dt>
      <dd className="break-all font-bold font-mono text-xl tabular-nums leading-snug sm:text-2xl">{children}</dd>
    </div>
  );
}

/** Where a run deploys, in large type: nobody should deploy into the wrong account. */
export function RunPlace({ run }: { run: Run }) {
  const { words } = useDeployWords();
  const { account, region, stackName } = run;
  return (
    <Step number={1} title={words.where.title}>
      <dl className="mt-3 flex flex-wrap gap-x-12 gap-y-3">
        <Fact term={`${words.account}: ${words.where.kinds[account.kind]}`}>
          <span className="flex flex-wrap items-center gap-3">
            {account.accountId}
            {account.alias !== undefined && <span className="font-sans">{account.alias}</span>}
            {account.kind === 'rehearsal' && <RehearsalStamp />}
          </span>
        </Fact>
        <Fact term={words.region}>{region}</Fact>
        <Fact term={words.stack}>{stackName}</Fact>
      </dl>
    </Step>
  );
}
