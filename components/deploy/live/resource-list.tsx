'use client';
import { useState } from 'react';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { type Group, grouped } from '#components/deploy/resource-groups.ts';
import { progressOf, type ResourceState, sharedState, stateOf } from '#components/deploy/resource-state.ts';
import type { Resource, Run } from '#components/deploy/run.ts';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { ResourceRow, sentenceOf } from './resource-row.tsx';
import { StateSign } from './state-mark.tsx';

type ListProps = Pick<Run, 'kind' | 'resources'> & { fromMs: number };

/** The one that a group is at work on, or that failed: what one would ask about. */
function telling(resources: readonly Resource[]): Resource | undefined {
  const isIn = (state: ResourceState) => resources.find((resource) => stateOf(resource) === state);
  return isIn('failed') ?? isIn('working') ?? isIn('removing');
}

function GroupSection({ group, kind, resources, fromMs, isOpen }: ListProps & { group: Group; isOpen: boolean }) {
  const { words } = useDeployWords();
  const state = sharedState(resources.map(stateOf));
  const { done, total } = progressOf({ kind, resources });
  const now = telling(resources);
  return (
    <details open={isOpen} className="border-line border-b">
      <summary className="flex min-h-14 items-start gap-2 rounded-sm py-1.5 hover:bg-sunken">
        <StateSign state={state} />
        <span className="min-w-0 flex-1">
          <b className="block leading-snug">{words.groups[group]}</b>
          <span className={`block truncate text-sm ${state === 'failed' ? 'text-seal' : 'text-soft'}`}>
            {now ? sentenceOf(now) : words.resource[state]}
          </span>
        </span>
        <span className="shrink-0 tabular-nums">
          {kind === 'delete' ? fill(words.live.gone, { done, total }) : `${done}/${total}`}
        </span>
      </summary>
      <ul className="pl-3">
        {resources.map((resource) => (
          <ResourceRow key={resource.logicalId} resource={resource} fromMs={fromMs} />
        ))}
      </ul>
    </details>
  );
}

/** The parts of the architecture and how far each is; opened, every resource in human words with its state. */
export function ResourceList({ kind, resources, fromMs }: ListProps) {
  const { words } = useDeployWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="border-line border-t">
        {grouped(resources).map(([group, members]) => (
          // Opened or closed by the button, each starts anew; between that they are the person's own.
          <GroupSection
            key={`${group} ${isOpen}`}
            group={group}
            kind={kind}
            resources={members}
            fromMs={fromMs}
            isOpen={isOpen}
          />
        ))}
      </div>
      <Button className="mt-3 px-3 text-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.live.fewer : words.live.every}
      </Button>
    </>
  );
}
