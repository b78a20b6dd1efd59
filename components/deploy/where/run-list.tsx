'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import type { RunRow } from '#components/deploy/run.ts';
import { fill } from '#lib/i18n/locale.ts';

function Row({ run }: { run: RunRow }) {
  const { words, locale } = useDeployWords();
  const { id, kind, state, account, region, stackName, createdAt } = run;
  const isRehearsal = account.kind === 'rehearsal';
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(createdAt));
  const accountText = isRehearsal ? fill(words.rehearsalOf, { text: account.accountId }) : account.accountId;
  return (
    <li className="border-line border-t">
      <a
        href={`/${locale}/deploy/${id}`}
        className="grid gap-x-5 gap-y-0.5 rounded-sm py-2 hover:bg-sunken sm:grid-cols-[minmax(10rem,1fr)_minmax(10rem,1fr)_2fr_auto]"
      >
        <b className="break-all font-mono">{stackName}</b>
        <span>
          {words.kinds[kind]}: {words.states[state]}
        </span>
        <span className="text-soft tabular-nums">
          {accountText}, {region}
        </span>
        <span className="text-soft tabular-nums">{when}</span>
      </a>
    </li>
  );
}

/** Every deployment that was made from here, the newest first. */
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
        <ul className="mt-2 border-line border-b">
          {runs.map((run) => (
            <Row key={run.id} run={run} />
          ))}
        </ul>
      )}
    </section>
  );
}
