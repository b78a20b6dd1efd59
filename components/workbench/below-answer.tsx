'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';
import { BundlePanel, type BundlePanelProps } from './bundle/bundle-panel.tsx';
import { Fold } from './fold.tsx';
import { AsItIs, Unhurried, useWorkbench } from './workbench-context.tsx';

/** A part that is opened must not take its neighbours from the page while it comes. */
const loading = () => null;

const ComparePanel = dynamic(() => import('./compare/compare-panel.tsx').then((module) => module.ComparePanel), {
  loading,
});
const CostPanel = dynamic(() => import('./cost/cost-panel.tsx').then((module) => module.CostPanel), { loading });
const MatrixPanel = dynamic(() => import('./matrix/matrix-panel.tsx').then((module) => module.MatrixPanel), {
  loading,
});
const RecordPanel = dynamic(() => import('./record/record-panel.tsx').then((module) => module.RecordPanel), {
  loading,
});
const TimePanel = dynamic(() => import('./time/time-panel.tsx').then((module) => module.TimePanel), { loading });

type BelowProps = BundlePanelProps & { beyond: readonly LocalBeyond[] };

function Below({ beyond, ...props }: BelowProps) {
  const { words } = useWords();
  const { decision } = useWorkbench();
  return (
    <>
      <Fold
        id="matrix-title"
        title={fill(words.matrix.title, { count: decision.ranking.ranking.length })}
        hint={words.matrix.hint}
      >
        {() => <MatrixPanel />}
      </Fold>
      <Fold title={words.compare.title} hint={words.compare.hint}>
        {() => <ComparePanel beyond={beyond} />}
      </Fold>
      <Fold title={words.cost.title} hint={words.cost.hint}>
        {() => <CostPanel />}
      </Fold>
      <AsItIs>
        <BundlePanel {...props} />
        <Fold title={words.record.title} hint={words.record.hint}>
          {() => <RecordPanel />}
        </Fold>
      </AsItIs>
    </>
  );
}

/** What stands below the answer and may come after it: the way through time, all combinations, some of them side by side, the bundle and its record. */
export function BelowAnswer(props: BelowProps) {
  const { words } = useWords();
  return (
    <Unhurried>
      <Fold title={words.time.title} hint={words.time.hint} isOpen>
        {() => <TimePanel />}
      </Fold>
      <Below {...props} />
    </Unhurried>
  );
}
