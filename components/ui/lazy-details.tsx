'use client';
import type { ReactNode } from 'react';
import { useOpened } from './use-opened.ts';

type LazyDetailsProps = {
  summary: ReactNode;
  className?: string;
  summaryClassName?: string;
  children: () => ReactNode;
};

/** A disclosure whose content is made only when someone opens it, and stays from then on. */
export function LazyDetails({ summary, className, summaryClassName = '', children }: LazyDetailsProps) {
  const { isSeen, details } = useOpened();
  return (
    <details {...details} className={className}>
      <summary className={`min-h-8 rounded-sm font-bold ${summaryClassName}`}>{summary}</summary>
      {isSeen && children()}
    </details>
  );
}
