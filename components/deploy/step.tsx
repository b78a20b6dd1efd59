import type { ReactNode } from 'react';

type StepProps = { number: number; title: string; aside?: ReactNode; children: ReactNode };

/** One of the four steps of a deployment; they stand under each other as they become true. */
export function Step({ number, title, aside, children }: StepProps) {
  const id = `step-${number}`;
  return (
    <section aria-labelledby={id} className="mt-8 border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id={id} tabIndex={-1} className="mr-auto flex items-baseline gap-3 rounded-sm font-bold text-xl">
          <span aria-hidden="true" className="font-normal text-soft tabular-nums">
            {number}
          </span>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
