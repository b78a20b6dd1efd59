'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';

const FactDialog = dynamic(() => import('./fact-dialog.tsx').then((module) => module.FactDialog), {
  loading: () => null,
});

/** The number of a fact: what a reader looks for; the rest of its id says for which option or since when. */
const numberOf = (id: string) => id.slice(0, 3);

/** Links to facts that open them here, so that looking one up does not lose the decision. */
export function FactLinks({ ids }: { ids: readonly string[] }) {
  const { locale } = useWords();
  const { catalog } = useWorkbench();
  const [openId, setOpenId] = useState<string | null>(null);
  const fact = catalog.facts.find(({ id }) => id === openId);
  return (
    <>
      {ids.map((id) => (
        <a
          key={id}
          href={`/${locale}/facts#${id}`}
          className="ml-1 inline-block min-h-6 min-w-6 text-soft text-sm leading-6 underline decoration-edge"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            setOpenId(id);
          }}
        >
          [{numberOf(id)}]
        </a>
      ))}
      {fact && <FactDialog fact={fact} onClose={() => setOpenId(null)} />}
    </>
  );
}
