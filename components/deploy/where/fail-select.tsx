'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { grouped } from '#components/deploy/resource-groups.ts';
import { firstSentence } from '#components/deploy/short-text.ts';

export type Failable = { logicalId: string; type: string; description: string };

type FailSelectProps = { resources: readonly Failable[]; value: string; onChange: (logicalId: string) => void };

/** Which resource is to fail: only a rehearsal can be asked for that. */
export function FailSelect({ resources, value, onChange }: FailSelectProps) {
  const { words } = useDeployWords();
  return (
    <div className="min-w-0">
      <label htmlFor="fail" className="block font-bold">
        {words.where.fail}
      </label>
      <select
        id="fail"
        value={value}
        aria-describedby="fail-hint"
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-2 sm:min-h-10"
      >
        <option value="">{words.where.failNone}</option>
        {grouped(resources).map(([group, members]) => (
          <optgroup key={group} label={words.groups[group]}>
            {members.map(({ logicalId, description }) => (
              <option key={logicalId} value={logicalId}>
                {logicalId}: {firstSentence(description)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id="fail-hint" className="mt-1 text-soft text-sm">
        {words.where.failHint}
      </p>
    </div>
  );
}
