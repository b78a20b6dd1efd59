'use client';
import { createContext, type ReactNode, use } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DeployWords } from '#lib/i18n/deploy-words.ts';

const DeployWordsContext = createContext<DeployWords | null>(null);

/** Gives the deploy pages their own words, which no other page carries. */
export function DeployWordsProvider({ words, children }: { words: DeployWords; children: ReactNode }) {
  return <DeployWordsContext value={words}>{children}</DeployWordsContext>;
}

/** The words of the deploy pages, and their language. */
export function useDeployWords(): { words: DeployWords; locale: Locale } {
  const { locale } = useWords();
  const words = use(DeployWordsContext);
  if (!words) throw new Error('useDeployWords must be used within a DeployWordsProvider');
  return { words, locale };
}
