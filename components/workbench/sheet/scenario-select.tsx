'use client';
import { memo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useSession, useSessionStore } from '#components/workbench/workbench-context.tsx';
import type { LocalCatalog } from '#lib/catalog/localize.ts';
import { writeNeeds } from '#lib/choice/needs.ts';

/** The scenario with which the sheet began, and whether it was edited since. */
export const ScenarioSelect = memo(function ScenarioSelect({ scenarios }: Pick<LocalCatalog, 'scenarios'>) {
  const { words } = useWords();
  const store = useSessionStore();
  const scenario = useSession((state) => state.choice.scenario);
  const isEdited = useSession(
    ({ choice, vocabulary }) => scenario !== null && writeNeeds(scenario, choice.needs, vocabulary) !== '',
  );
  return (
    <label className="mt-2 block">
      <span className="text-sm text-soft">
        {words.workbench.scenario}
        {isEdited && ` (${words.workbench.edited})`}
      </span>
      <select
        className="mt-0.5 block min-h-11 w-full rounded-md border border-edge bg-surface px-3"
        value={scenario ?? ''}
        onChange={(event) => store.getState().setScenario(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{words.workbench.scenarioNone}</option>
        {Object.entries(words.keep.callers).map(([group, label]) => (
          <optgroup key={group} label={label}>
            {scenarios
              .filter(({ callers }) => callers === group)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
});
