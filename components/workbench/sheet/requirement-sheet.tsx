'use client';
import dynamic from 'next/dynamic';
import { memo, useMemo, useState } from 'react';
import { DimensionMark, HUE } from '#components/catalog/dimension-mark.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { useSession, useSessionStore, useWorkbench } from '#components/workbench/workbench-context.tsx';
import { DIMENSION_ORDER } from '#lib/catalog/combinations.ts';
import type { LocalCatalog, LocalRequirement } from '#lib/catalog/localize.ts';
import { RequirementRow } from './requirement-row.tsx';
import { ScenarioSelect } from './scenario-select.tsx';

/** Nothing that the answer waits for. */
const KeepPanel = dynamic(
  () => import('#components/workbench/keep/keep-panel.tsx').then((module) => module.KeepPanel),
  { ssr: false, loading: () => null },
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

/** What matters. Told of the catalogue rather than asking for it, so that a change of one row leaves the others alone. */
const Sheet = memo(function Sheet({ catalog }: { catalog: LocalCatalog }) {
  const { words } = useWords();
  const store = useSessionStore();
  const listed = useSession((state) => state.listed);
  const hasNeeds = useSession((state) => state.choice.needs.length > 0);
  const missing = useMemo(() => catalog.requirements.filter(({ id }) => !listed.includes(id)), [catalog, listed]);
  const rows = listed.flatMap((id) => catalog.requirements.filter((requirement) => requirement.id === id));
  return (
    <section aria-labelledby="sheet-title">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="sheet-title" className="font-bold text-xl">
          {words.workbench.requirements}
        </h2>
        {hasNeeds && (
          <Button kind="bare" className="min-h-8 text-sm" onClick={() => store.getState().clearNeeds()}>
            {words.workbench.reset}
          </Button>
        )}
      </div>
      <ScenarioSelect scenarios={catalog.scenarios} />
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
});

/** What matters: the sheet of requirements. */
export function RequirementSheet() {
  return <Sheet catalog={useWorkbench().catalog} />;
}
