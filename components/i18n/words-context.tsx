'use client';
import { createContext, type ReactNode, use } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Words = { locale: Locale; words: Dictionary };

const WordsContext = createContext<Words | null>(null);

/** Gives the client components below the words of one language; the other language never reaches the browser. */
export function WordsProvider({ locale, words, children }: Words & { children: ReactNode }) {
  return <WordsContext value={{ locale, words }}>{children}</WordsContext>;
}

/** The words of the page's language. */
export function useWords(): Words {
  const value = use(WordsContext);
  if (!value) throw new Error('useWords must be used within a WordsProvider');
  return value;
}
