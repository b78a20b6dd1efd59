import type { ReactNode } from 'react';

type ReviewSectionProps = { id: string; title: string; className?: string; children: ReactNode };

/** A part of the review under its heading. */
export function ReviewSection({ id, title, className = '', children }: ReviewSectionProps) {
  return (
    <section aria-labelledby={id} className={`mt-8 break-inside-avoid print:mt-2 ${className}`}>
      <h2 id={id} className="border-ink border-t-2 pt-2 font-bold text-xl print:border-t print:pt-0.5 print:text-[9pt]">
        {title}
      </h2>
      {children}
    </section>
  );
}
