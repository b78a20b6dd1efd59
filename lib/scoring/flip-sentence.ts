import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { Flip } from './flips.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A change in whatever way it says what to set. */
export type SaidFlip = Without<Flip, 'change'>;

/** The requirements that a change is about. */
export function requirementsOf(flip: SaidFlip): string[] {
  if (flip.kind === 'lower') return flip.requirements;
  return flip.kind === 'weights' ? flip.weights.map(({ requirement }) => requirement) : [flip.requirement];
}

/** A weight as one writes it: never more decimals than say something. */
export const weightText = (weight: number) => String(Math.round(weight * 100) / 100);

/** What would have to change, as a sentence. */
export function flipSentence(flip: SaidFlip, words: Dictionary, nameOf: (requirement: string) => string): string {
  const { why } = words;
  if (flip.kind === 'weight') {
    const values = { requirement: nameOf(flip.requirement), at: weightText(flip.equalAt), from: weightText(flip.from) };
    return fill(flip.equalAt < flip.from ? why.weightDown : why.weightUp, values);
  }
  if (flip.kind === 'weights') {
    const weights = flip.weights.map(({ requirement, from, equalAt }) =>
      fill(why.weightTo, { requirement: nameOf(requirement), at: weightText(equalAt), from: weightText(from) }),
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
