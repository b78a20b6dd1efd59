'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Doubt } from '#lib/keep/doubt.ts';

/** A doubt as it stands: whose it is, since which day, and why. */
export function DoubtText({ doubt: { reason, on, brought } }: { doubt: Doubt }) {
  const { words } = useWords();
  return (
    <p className="wrap-anywhere">
      <b>{fill(brought ? words.doubt.doubtedInFile : words.doubt.doubted, { date: on })}</b> {reason}
    </p>
  );
}
