'use client';
import { Formula } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { AsItIs, useWorkbench } from '#components/workbench/workbench-context.tsx';

function Delivered() {
  const { catalog, decision } = useWorkbench();
  const { words } = useWords();
  const { shown } = decision;
  return shown ? <Formula options={catalog.options} pick={shown.pick} /> : words.bundle.noPick;
}

/** What the bundle really holds while the answer above it goes by a supposition. */
export function RealPick({ id }: { id: string }) {
  const { words } = useWords();
  return (
    <p id={id} className="mt-2 text-sm">
      <b>{words.suppose.bundle}</b>{' '}
      <AsItIs>
        <Delivered />
      </AsItIs>
    </p>
  );
}
