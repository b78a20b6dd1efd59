import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Scored = { score: number; facts: readonly string[] };

const SCORE_KEYS = ['-2', '-1', '0', '1', '2'] as const;

/** The word of a score; that facts cancel out is not that nobody wrote any. */
export function scoreWord({ score, facts }: Scored, words: Dictionary['answer']): string | undefined {
  if (score === 0 && facts.length > 0) return words.evens;
  const key = SCORE_KEYS.find((each) => each === String(score));
  return key && words.score[key];
}
