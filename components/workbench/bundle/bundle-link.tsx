'use client';
import { useWords } from '#components/i18n/words-context.tsx';

/** The heading of the panel, which takes the focus when a button in it goes. */
export const BUNDLE_TITLE_ID = 'bundle-title';

/** The way to what one leaves with, where the answer's own button is below the first screen. */
export function BundleLink() {
  const { words } = useWords();
  return (
    <a
      href={`#${BUNDLE_TITLE_ID}`}
      className="inline-flex min-h-10 items-center rounded-md border border-ink bg-ink px-4 py-1.5 font-bold text-ground text-sm hover:opacity-85 max-lg:hidden"
    >
      {words.workbench.toBundle}
      <span aria-hidden="true" className="ml-2">
        ↓
      </span>
    </a>
  );
}
