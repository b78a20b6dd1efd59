'use client';
import { useEffect } from 'react';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { monthName } from '#lib/i18n/locale.ts';
import { useSession, useWorkbench } from './workbench-context.tsx';

/** Names tab and history entry after what they show; without a pick the page's own title stays. */
export function PageTitle() {
  const { words, locale } = useWords();
  const { catalog, decision } = useWorkbench();
  const asOf = useSession((state) => state.choice.asOf);
  const pick = decision.shown?.pick;
  const about = pick ? `${formulaText(catalog.options, pick)} · ${monthName(asOf, locale)}` : words.workbench.title;
  useEffect(() => {
    document.title = `${about} · ${words.site.mark}`;
  }, [about, words]);
  return null;
}
