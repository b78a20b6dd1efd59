'use client';
import dynamic from 'next/dynamic';
import { memo } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { LazyDetails } from '#components/ui/lazy-details.tsx';
import type { LocalOption } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';

const OptionFactList = dynamic(() => import('./option-fact-list.tsx').then((module) => module.OptionFactList), {
  ssr: false,
  loading: () => null,
});

/** The pros and cons of an option, one click away. */
export const OptionFacts = memo(function OptionFacts({ option }: { option: LocalOption }) {
  const { words } = useWords();
  return (
    <LazyDetails
      className="mt-2 rounded-md bg-wash/60 px-3 py-2"
      summaryClassName="text-hue"
      summary={fill(words.workbench.prosCons, { option: option.label })}
    >
      {() => <OptionFactList option={option} />}
    </LazyDetails>
  );
});
