'use client';
import { useWords } from '#components/i18n/words-context.tsx';
import { settingText } from '#lib/i18n/setting-labels.ts';
import { useBundle } from './bundle-context.tsx';

/** What was asked for and the pick cannot, beside the download: the settings go on without it. */
export function LeftOutNote() {
  const { words, locale } = useWords();
  const { leftOut } = useBundle();
  if (leftOut.length === 0) return null;
  return (
    <div className="mt-3 rounded-md border-2 border-seal px-3 py-2">
      <p className="font-bold">{words.bundle.leftOut}</p>
      <ul>
        {leftOut.map(({ setting, value, reason }) => (
          <li key={setting}>
            <b>{settingText(setting, String(value), words.bundle)}</b> {reason[locale]}
          </li>
        ))}
      </ul>
    </div>
  );
}
