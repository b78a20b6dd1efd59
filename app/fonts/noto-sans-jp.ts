import localFont from 'next/font/local';

/** Noto Sans JP, cut to the characters of the product; what people type falls back to the system's fonts. */
export const notoSansJp = localFont({
  src: [
    { path: './noto-sans-jp-400.woff2', weight: '400' },
    { path: './noto-sans-jp-700.woff2', weight: '700' },
  ],
  variable: '--font-noto-sans-jp',
  display: 'swap',
  // A quarter of a megabyte would stand before all scripts on a phone; until it is there the system's fonts are read.
  preload: false,
  fallback: ['Hiragino Sans', 'Yu Gothic UI', 'Meiryo', 'system-ui', 'sans-serif'],
  // The adjusted fallback is Arial, which has no kana.
  adjustFontFallback: false,
});
