import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Flip } from '#lib/scoring/flips.ts';

/** A change as the page's own ranking or an answer of the API has it. */
type ToldFlip = Flip extends infer Each ? (Each extends Flip ? Omit<Each, 'change'> : never) : never;

/** A weight as one writes it: never more decimals than say something. */
export const plain = (weight: number) => String(Math.round(weight * 100) / 100);

/** What would have to change, as a sentence. */
export function flipSentence(flip: ToldFlip, words: Dictionary, nameOf: (requirement: string) => string): string {
  const { why } = words;
  if (flip.kind === 'weight') {
    const values = { requirement: nameOf(flip.requirement), at: plain(flip.equalAt), from: plain(flip.from) };
    return fill(flip.equalAt < flip.from ? why.weightDown : why.weightUp, values);
  }
  if (flip.kind === 'weights') {
    const weights = flip.weights.map(({ requirement, from, equalAt }) =>
      fill(why.weightTo, { requirement: nameOf(requirement), at: plain(equalAt), from: plain(from) }),
    );
    return fill(why.weightsTogether, { weights: weights.join(' · ') });
  }
  if (flip.kind === 'lower') {
    const quoted = flip.requirements.map((id) => fill(why.quoted, { requirement: nameOf(id) }));
    return fill(why.lower, { requirements: quoted.join(' · ') });
  }
  if (flip.kind === 'add') {
    return fill(why.add, { requirement: nameOf(flip.requirement), level: words.level[flip.level] });
  }
  return nameOf(flip.requirement);
}
