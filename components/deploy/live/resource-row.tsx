'use client';
import { useDeployWords } from '#components/deploy/deploy-words-context.tsx';
import { spokenType } from '#components/deploy/resource-groups.ts';
import { stateOf } from '#components/deploy/resource-state.ts';
import type { Resource } from '#components/deploy/run.ts';
import { clockText, firstSentence } from '#components/deploy/short-text.ts';
import { StateSign, StateWord } from './state-mark.tsx';

/** What a resource is, in the template's own words; its id where the template has none. */
export const sentenceOf = ({ description, logicalId }: Pick<Resource, 'description' | 'logicalId'>): string =>
  description === '' ? logicalId : firstSentence(description);

/** A resource with its state, and when after the beginning it came to it. */
export function ResourceRow({ resource, fromMs }: { resource: Resource; fromMs: number }) {
  const { words } = useDeployWords();
  const { logicalId, type, at, reason } = resource;
  const state = stateOf(resource);
  const sinceMs = at === null ? null : Date.parse(at) - fromMs;
  return (
    <li className="flex min-w-0 gap-2 border-line border-t py-1.5">
      <StateSign state={state} />
      <span className="min-w-0 flex-1">
        <span className="block text-sm leading-snug">{sentenceOf(resource)}</span>
        <span className="block break-all text-soft text-xs">
          <span className="font-mono">{logicalId}</span>
          {words.comma}
          {spokenType(type)}
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
