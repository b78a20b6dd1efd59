'use client';
import dynamic from 'next/dynamic';
import { useWords } from '#components/i18n/words-context.tsx';
import { BundlePanel, type BundlePanelProps } from './bundle/bundle-panel.tsx';
import { Fold } from './fold.tsx';

const TimePanel = dynamic(() => import('./time/time-panel.tsx').then((module) => module.TimePanel));

/** What stands below the answer and may come after it: the way through time, and the bundle. */
export function BelowAnswer(props: BundlePanelProps) {
  const { words } = useWords();
  return (
    <>
      <Fold title={words.time.title} hint={words.time.hint} isOpen>
        {() => <TimePanel />}
      </Fold>
      <BundlePanel {...props} />
    </>
  );
}
