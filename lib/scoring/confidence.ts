import type { Acceptability } from './acceptability.ts';
import type { Ranking } from './rank.ts';

/** In one word, how sure the answer is. */
export type Confidence = 'clear' | 'leaning' | 'too-close';

/**
 * The word for an answer and its simulation. Clear: sole first in 90 % of the weightings that keep the order, and in 80 %
 * with facts off by one. Leaning: sole first in 60 % of those weightings. Null where there is nothing to be first in.
 */
export function confidenceOf({ winner }: Pick<Ranking, 'winner'>, shares: Acceptability | null): Confidence | null {
  if (shares === null) return null;
  if (winner === null) return 'too-close';
  const orderKept = shares.orderKept[winner] ?? 0;
  if (orderKept >= 0.9 && (shares.factsOffByOne[winner] ?? 0) >= 0.8) return 'clear';
  return orderKept >= 0.6 ? 'leaning' : 'too-close';
}
