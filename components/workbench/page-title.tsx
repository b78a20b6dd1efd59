'use client';
import { useEffect } from 'react';
import { formulaText } from '#components/catalog/formula.tsx';
import { useWords } from '#components/i18n/words-context.tsx';
import { monthName } from '#lib/i18n/locale.ts';
import { Unhurried, useWorkbench } from './workbench-context.tsx';

function Title() {
  const { words, locale } = useWords();
  const { catalog, choice, decision } = useWorkbench();
  const pick = decision.shown?.pick;
  const about = pick
    ? `${formulaText(catalog.options, pick)} · ${monthName(choice.asOf, locale)}`
    : words.workbench.title;
  useEffect(() => {
    document.title = `${about} · ${words.site.mark}`;
  }, [about, words]);
  return null;
}

/** Names tab and history entry after what they show; without a pick the page's own title stays. */
export function PageTitle() {
  return (
    <Unhurried>
      <Title />
    </Unhurried>
  );
}
