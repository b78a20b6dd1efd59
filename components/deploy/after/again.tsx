'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { Run } from '#components/deploy/run.ts';
import { fill } from '#lib/i18n/locale.ts';

const LINK =
  'inline-flex min-h-11 items-center rounded-md border border-edge px-4 font-bold hover:bg-sunken sm:min-h-10';

/** The way round again: change it on the workbench, deploy to the same stack. */
export function Again({ run, isGone }: { run: Run; isGone: boolean }) {
  const { words, locale } = useDeployWords();
  const { link, stackName } = run;
  if (link === null) return null;
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <h3 className="font-bold text-lg">{isGone ? words.after.start : words.after.update}</h3>
      {!isGone && <p className="mt-1 text-sm">{fill(words.after.updateHint, { stack: stackName })}</p>}
      <p className="mt-3 flex flex-wrap gap-3">
        <a href={`/${locale}/workbench?${link}`} className={LINK}>
          {words.after.workbench}
        </a>
        <a href={`/${locale}/deploy?${link}#stack=${stackName}`} className={LINK}>
          {words.after.again}
        </a>
      </p>
    </div>
  );
}
