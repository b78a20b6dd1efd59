'use client';
import dynamic from 'next/dynamic';
import { memo, useMemo, useState } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useSession, useSessionStore, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { LocalRequirement } from '#lib/catalog/localize.ts';
import { writeNeeds } from '#lib/choice/needs.ts';
import { RequirementRow } from './requirement-row.tsx';

/** Nothing that the answer waits for. */
const KeepPanel = dynamic(
  () => import('#components/workbench/keep/keep-panel.tsx').then((module) => module.KeepPanel),
  {
    ssr: false,
  },
);

function focusRow(id: string): void {
  // The row is on the page only after the next paint.
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`#need-${id} input:checked`)?.focus());
}

const AddRequirement = memo(function AddRequirement({ missing }: { missing: readonly LocalRequirement[] }) {
  const { words } = useWords();
  const store = useSessionStore();
  // Whoever starts from an empty sheet adds several; the panel stays as its reader leaves it.
  const [wasEmpty] = useState(() => store.getState().choice.needs.length === 0);
  if (missing.length === 0) return null;
  return (
    <details className="mt-4 rounded-md border border-edge border-dashed p-3" open={wasEmpty}>
      <summary className="min-h-8 rounded-sm font-bold">
        {words.workbench.add} <span className="font-normal text-soft">({missing.length})</span>
      </summary>
      {DIMENSION_ORDER.map((dimension) => (
        <section key={dimension} className={`${HUE[dimension]} mt-3`}>
          <h3 className="flex items-baseline gap-2 text-hue text-sm">
            <DimensionMark dimension={dimension} />
            {words.workbench.about[dimension]}
          </h3>
          <ul className="mt-1.5 flex flex-wrap gap-2">
            {missing
              .filter(({ about }) => about === dimension)
              .map(({ id, name, ask }) => (
                <li key={id}>
                  <button
                    type="button"
                    title={ask}
                    className="min-h-9 rounded-md border border-edge bg-surface px-2.5 py-1 text-left text-sm hover:bg-wash"
                    onClick={() => {
                      store.getState().setLevel(id, 'should');
                      focusRow(id);
                    }}
                  >
                    <span aria-hidden="true">＋ </span>
                    {name}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
});

/** What matters: the sheet of requirements. */
export function RequirementSheet() {
  const { words } = useWords();
  const { store, catalog } = useWorkbench();
  const listed = useSession((state) => state.listed);
  const { scenario, needs } = useSession((state) => state.choice);
  const isEdited = useSession((state) => scenario !== null && writeNeeds(scenario, needs, state.vocabulary) !== '');
  const missing = useMemo(() => catalog.requirements.filter(({ id }) => !listed.includes(id)), [catalog, listed]);
  const rows = listed.flatMap((id) => catalog.requirements.filter((requirement) => requirement.id === id));
  return (
    <section aria-labelledby="sheet-title">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="sheet-title" className="font-bold text-xl">
          {words.workbench.requirements}
        </h2>
        {needs.length > 0 && (
          <Button kind="bare" className="min-h-8 text-sm" onClick={() => store.getState().clearNeeds()}>
            {words.workbench.reset}
          </Button>
        )}
      </div>
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
              {catalog.scenarios
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
      <p className="mt-2 text-sm text-soft">
        {rows.length === 0 ? words.workbench.requirementsEmpty : words.workbench.requirementsHint}
      </p>
      <div className="mt-2">
        {rows.map((requirement) => (
          <RequirementRow key={requirement.id} requirement={requirement} />
        ))}
      </div>
      <AddRequirement missing={missing} />
      <KeepPanel />
    </section>
  );
}
