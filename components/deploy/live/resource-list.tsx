'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { type Group, grouped, spokenType } from '#components/deploy/resource-groups.ts';
import { type ResourceState, stateOf } from '#components/deploy/resource-state.ts';
import type { Resource } from '#components/deploy/run.ts';
import { clockText, firstSentence } from '#components/deploy/short-text.ts';
import { StateSign, StateWord } from './state-mark.tsx';

type ListProps = { resources: readonly Resource[]; fromMs: number };

function ResourceRow({ resource, fromMs }: { resource: Resource; fromMs: number }) {
  const { words } = useDeployWords();
  const { logicalId, type, description, at, reason } = resource;
  const state = stateOf(resource);
  const sinceMs = at === null ? null : Date.parse(at) - fromMs;
  return (
    <li className="flex min-w-0 gap-2 border-line border-t py-1.5">
      <StateSign state={state} />
      <span className="min-w-0 flex-1">
        <span className="block text-sm leading-snug">
          {description === '' ? logicalId : firstSentence(description)}
        </span>
        <span className="block break-all text-soft text-xs">
          <span className="font-mono">{logicalId}</span>, {spokenType(type)}
        </span>
        {state === 'failed' && reason !== undefined && <span className="block text-seal text-sm">{reason}</span>}
      </span>
      <span className="shrink-0 text-right text-sm leading-snug">
        <span className="block">
          <StateWord state={state} />
        </span>
        {sinceMs !== null && sinceMs >= 0 && (
          <span className="block text-soft text-xs tabular-nums">
            <span className="sr-only">{words.live.since} </span>
            {clockText(sinceMs)}
          </span>
        )}
      </span>
    </li>
  );
}

const ORDER: readonly ResourceState[] = ['failed', 'working', 'removing', 'waiting'];

/** A group is what the most urgent of its members is. */
function groupState(states: readonly ResourceState[]): ResourceState {
  const urgent = ORDER.find((state) => states.includes(state));
  if (urgent === 'waiting') return states.every((state) => state === 'waiting') ? 'waiting' : 'working';
  return urgent ?? states[0] ?? 'waiting';
}

function GroupSection({ group, resources, fromMs }: ListProps & { group: Group }) {
  const { words } = useDeployWords();
  const states = resources.map(stateOf);
  const state = groupState(states);
  const done = states.filter((each) => each === 'done' || each === 'gone' || each === 'kept').length;
  return (
    <details open className="mb-4 break-inside-avoid">
      <summary className="flex min-h-8 items-baseline gap-2 rounded-sm font-bold">
        <StateSign state={state} />
        <span className="mr-auto">{words.groups[group]}</span>
        <span className="font-normal text-soft text-sm tabular-nums">
          {done}/{resources.length}
        </span>
      </summary>
      <ul>
        {resources.map((resource) => (
          <ResourceRow key={resource.logicalId} resource={resource} fromMs={fromMs} />
        ))}
      </ul>
    </details>
  );
}

/** Every resource in human words with its state, by the part of the architecture that it belongs to. */
export function ResourceList({ resources, fromMs }: ListProps) {
  return grouped(resources).map(([group, members]) => (
    <GroupSection key={group} group={group} resources={members} fromMs={fromMs} />
  ));
}
