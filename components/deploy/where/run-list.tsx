'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { RunRow } from '#components/deploy/run.ts';
import { type StackRuns, stacksOf } from '#components/deploy/stack-history.ts';
import { fill } from '#lib/i18n/locale.ts';

function Row({ run }: { run: RunRow }) {
  const { words, locale } = useDeployWords();
  const { id, kind, state, createdAt } = run;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(createdAt));
  return (
    <li className="border-line border-t">
      <a
        href={`/${locale}/deploy/${id}`}
        className="flex flex-wrap justify-between gap-x-5 rounded-sm py-2 hover:bg-sunken"
      >
        <span>
          {words.kinds[kind]}: {words.states[state]}
        </span>
        <span className="text-soft tabular-nums">{when}</span>
      </a>
    </li>
  );
}

function Stack({ stack: { runs, fate } }: { stack: StackRuns }) {
  const { words } = useDeployWords();
  const [newest] = runs;
  if (!newest) return null;
  const { account, region, stackName } = newest;
  const isRehearsal = account.kind === 'rehearsal';
  const place = isRehearsal ? fill(words.rehearsalOf, { text: account.accountId }) : account.accountId;
  return (
    <li className="grid gap-x-8 gap-y-1 border-ink border-t py-3 sm:grid-cols-[minmax(12rem,1fr)_2fr]">
      <div className="min-w-0">
        <h3 className="break-all font-bold font-mono">{stackName}</h3>
        {fate !== null && <p className="font-bold">{words.runs[fate]}</p>}
        <p className="text-soft text-sm tabular-nums">
          {place}
          {words.comma}
          {region}
        </p>
      </div>
      <ul aria-label={stackName}>
        {runs.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </ul>
    </li>
  );
}

/** Every stack that was deployed from here with its deployments, the newest first, and whether it stands. */
export function RunList({ runs }: { runs: readonly RunRow[] }) {
  const { words } = useDeployWords();
  return (
    <section id="runs" aria-labelledby="runs-title" className="mt-12">
      <h2 id="runs-title" className="font-bold text-xl">
        {words.runs.title}
      </h2>
      {runs.length === 0 ? (
        <p className="mt-2 text-soft">{words.runs.none}</p>
      ) : (
        <ul className="mt-2 border-ink border-b">
          {stacksOf(runs).map((stack) => (
            <Stack key={stack.key} stack={stack} />
          ))}
        </ul>
      )}
    </section>
  );
}
