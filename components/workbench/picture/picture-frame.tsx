'use client';
import type { ReactNode } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import { useBroken } from './use-broken.ts';

type PictureFrameProps = {
  children: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  /** Below the picture. */
  notes?: ReactNode;
};

/** The place of the picture, as high while it loads as afterwards. */
export function PictureFrame({ children, actions, notes }: PictureFrameProps) {
  const { words } = useWords();
  const { decision } = useWorkbench();
  const broken = useBroken();
  if (!decision.shown) {
    return (
      <p className="hidden min-h-56 items-center justify-center rounded-lg bg-sunken text-soft lg:flex">
        {words.workbench.pathEmpty}
      </p>
    );
  }
  return (
    <section aria-labelledby="picture-title" className="rounded-lg border border-line p-3 sm:p-4">
      <div className="flex min-h-22 flex-wrap content-start items-center gap-x-3 gap-y-1 sm:min-h-10 sm:content-center">
        <h2 id="picture-title" className="mr-auto font-bold">
          {words.picture.title}
        </h2>
        {actions}
      </div>
      <div className="mt-2 h-[36rem] overflow-auto lg:aspect-[1376/720] lg:h-auto">{children}</div>
      <div className="mt-2 min-h-28 text-sm sm:min-h-16">{notes}</div>
      {[...broken].map(([dimension, sentence]) => (
        <p key={dimension} className="mt-2 text-sm">
          <b>{words.workbench.ruledOut}:</b> {sentence}
        </p>
      ))}
    </section>
  );
}
