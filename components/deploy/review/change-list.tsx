'use client';
import { changesByVerb, type Verb } from '#components/deploy/change-groups.ts';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { grouped, spokenType } from '#components/deploy/resource-groups.ts';
import type { Change } from '#components/deploy/run.ts';
import { firstSentence } from '#components/deploy/short-text.ts';
import { fill } from '#lib/i18n/locale.ts';

/** What is lost must catch the eye; what is new need not. */
const LOOKS: Readonly<Record<Verb, { sign: string; border: string }>> = {
  remove: { sign: '−', border: 'border-seal' },
  replace: { sign: '⇄', border: 'border-seal' },
  maybe: { sign: '?', border: 'border-seal border-dashed' },
  change: { sign: '~', border: 'border-edge' },
  add: { sign: '+', border: 'border-line' },
  other: { sign: '·', border: 'border-line' },
};

function ChangeRow({ change }: { change: Change }) {
  const { words } = useDeployWords();
  const { logicalId, type, description } = change;
  return (
    <li className="min-w-0">
      {description !== '' && <span className="block leading-snug">{firstSentence(description)}</span>}
      <span className="block break-all text-soft text-sm">
        <span className="font-mono">{logicalId}</span>
        {words.comma}
        {spokenType(type)}
      </span>
    </li>
  );
}

function VerbGroup({ verb, changes }: { verb: Verb; changes: readonly Change[] }) {
  const { words } = useDeployWords();
  const { sign, border } = LOOKS[verb];
  const groups = grouped(changes);
  const isLong = verb === 'add' && changes.length > 12;
  return (
    <details open={!isLong} className={`mt-3 rounded-lg border-2 ${border} bg-surface p-3 sm:p-4`}>
      <summary className="rounded-sm">
        <b className="text-lg">
          <span aria-hidden="true" className="mr-1 inline-block w-5 text-center font-mono">
            {sign}
          </span>
          {fill(words.review.counts[verb], { count: changes.length })}
        </b>
        <span className="ml-3 text-soft text-sm">{words.review.hints[verb]}</span>
        {isLong && (
          <span className="mt-1 block pl-6 text-sm">
            {groups.map(([group, members]) => `${words.groups[group]} ${members.length}`).join(' · ')}
          </span>
        )}
      </summary>
      {groups.map(([group, members]) => (
        <div key={group} className="mt-3">
          <h3 className="font-bold text-soft text-sm">
            {words.groups[group]} {members.length}
          </h3>
          <ul className="mt-1 grid gap-x-8 gap-y-2 md:grid-cols-2 2xl:grid-cols-3">
            {members.map((change) => (
              <ChangeRow key={change.logicalId} change={change} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** What would happen to which resource, what is lost first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { words } = useDeployWords();
  if (changes.length === 0) return <p className="mt-3">{words.review.nothing}</p>;
  return changesByVerb(changes).map(([verb, members]) => <VerbGroup key={verb} verb={verb} changes={members} />);
}
