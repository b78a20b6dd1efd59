'use client';
import { useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { THEME_COOKIE } from '#lib/i18n/theme.ts';

const THEMES = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const;
const YEAR_SECONDS = 31_536_000;

/** The system's theme, or the one asked for; kept in a cookie, so that the server renders the right one at once. */
export function ThemeSwitch({ initial }: { initial: string }) {
  const { words } = useWords();
  const [theme, setTheme] = useState(initial);
  return (
    <label className="flex items-center gap-1.5 text-sm">
      <span className="sr-only">{words.site.theme}</span>
      <select
        value={theme}
        className="min-h-9 rounded-md border border-transparent bg-transparent px-1 hover:bg-sunken"
        onChange={(event) => {
          setTheme(event.target.value);
          document.documentElement.dataset.theme = event.target.value;
          // The Cookie Store API needs https, and a room of phones has none.
          // biome-ignore lint/suspicious/noDocumentCookie: see above
          document.cookie = `${THEME_COOKIE}=${event.target.value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
        }}
      >
        {THEMES.map(([value, word]) => (
          <option key={value} value={value}>
            {words.site[word]}
          </option>
        ))}
      </select>
    </label>
  );
}
