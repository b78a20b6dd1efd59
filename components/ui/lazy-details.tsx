'use client';
import { type ReactNode, useState } from 'react';

type LazyDetailsProps = {
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  children: () => ReactNode;
};

/** A disclosure whose content is made only when someone opens it, and stays from then on. */
export function LazyDetails({ summary, className, summaryClassName = '', children }: LazyDetailsProps) {
  const [isSeen, setIsSeen] = useState(false);
  return (
    <details className={className} onToggle={(event) => event.currentTarget.open && setIsSeen(true)}>
      <summary className={`min-h-8 rounded-sm font-bold ${summaryClassName}`}>{summary}</summary>
      {isSeen && children()}
    </details>
  );
}
