'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { isAsBefore } from '#components/deploy/resource-state.ts';
import type { Run } from '#components/deploy/run.ts';
import { fill } from '#lib/i18n/locale.ts';
import { hasLeftover } from './leftover.ts';

const LINK =
  'inline-flex min-h-11 items-center rounded-md border border-edge px-4 text-center font-bold hover:bg-sunken sm:min-h-10 lang-ja:[word-break:auto-phrase]';

/** The way round again: change it on the workbench, deploy to the same stack. A leftover has its own way. */
export function Again({ run }: { run: Run }) {
  const { words, locale } = useDeployWords();
  const { link, stackName } = run;
  if (link === null) return null;
  const isThere = run.kind !== 'delete' && (run.state === 'succeeded' || isAsBefore(run));
  const isInTheWay = hasLeftover(run);
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h3 className="font-bold text-lg">{isThere || isInTheWay ? words.after.update : words.after.start}</h3>
      {isThere && <p className="mt-1 text-sm">{fill(words.after.updateHint, { stack: stackName })}</p>}
      <p className="mt-3 flex flex-wrap gap-3">
        <a href={`/${locale}/workbench?${link}`} className={LINK}>
          {words.after.workbench}
        </a>
        {!isInTheWay && (
          <a href={`/${locale}/deploy?${link}#stack=${stackName}`} className={LINK}>
            {isThere ? words.after.again : words.after.anew}
          </a>
        )}
      </p>
    </div>
  );
}
