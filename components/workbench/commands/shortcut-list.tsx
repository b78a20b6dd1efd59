'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { KEYS } from './shortcut-keys.ts';

/** The shortcuts, each with its keys. */
export function ShortcutList() {
  const { words } = useWords();
  return (
    <>
      <h2 className="font-bold text-lg">{words.shortcuts.title}</h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(([shortcut, keys]) => (
          <div key={shortcut} className="contents">
            <dt>
              <kbd className="rounded border border-edge bg-surface px-1.5 py-0.5 font-mono text-sm">{keys}</kbd>
            </dt>
            <dd>{words.shortcuts[shortcut]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
