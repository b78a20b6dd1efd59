'use client';
import { type ReactNode, useId } from 'react';
import { useOpened } from '#components/ui/use-opened.ts';

type FoldProps = { id?: string; title: string; hint: string; isOpen?: boolean; children: () => ReactNode };

/** A part of the page below the answer: its content is made when someone first opens it. */
export function Fold({ id: placeId, title, hint, isOpen = false, children }: FoldProps) {
  const id = useId();
  const { isSeen, details } = useOpened(isOpen);
  return (
    <section aria-labelledby={id} className="mt-8 border-line border-t pt-5">
      <details {...details} open={isOpen} className="group/fold">
        <summary
          id={placeId}
          className="flex list-none flex-wrap items-baseline gap-x-3 rounded-sm marker:hidden [&::-webkit-details-marker]:hidden"
        >
          <span aria-hidden="true" className="w-3 text-soft transition-transform group-open/fold:rotate-90">
            ›
          </span>
          <h2 id={id} className="font-bold text-xl">
            {title}
          </h2>
          <span className="basis-full pl-6 text-soft sm:basis-auto sm:pl-0">{hint}</span>
        </summary>
        {isSeen && <div className="offstage">{children()}</div>}
      </details>
    </section>
  );
}
