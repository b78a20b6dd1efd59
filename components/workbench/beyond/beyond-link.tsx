'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { useWorkbench } from '#components/workbench/workbench-context.tsx';
import type { LocalBeyond } from '#lib/catalog/localize.ts';
import { fill } from '#lib/i18n/locale.ts';
import { pointedAt } from '#lib/scoring/beyond.ts';

/** Points to the box below where it presents some of what is only named. */
export function BeyondLink({ named, beyond }: { named: readonly { id: string }[]; beyond: readonly LocalBeyond[] }) {
  const { words, locale } = useWords();
  const { asOf, needs } = useWorkbench().choice;
  const shown = pointedAt(beyond, asOf, needs).filter(({ entry }) => named.some(({ id }) => id === entry.id));
  if (shown.length === 0) return null;
  const names = shown.map(({ entry }) => entry.label).join(locale === 'ja' ? '、' : ', ');
  return (
    <a href="#beyond" className="block underline decoration-edge">
      {fill(words.beyond.below, { names })}
    </a>
  );
}
