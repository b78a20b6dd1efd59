import type { Words } from './words.ts';

/** The words around a fact that is taken to be other than it is. */
export const supposeEn = {
  title: 'Supposition',
  off: 'Supposing that fact {fact} were {would} instead of {effect}: “{text}”',
  gone: 'Supposing that fact {fact} did not hold: “{text}”',
  hint: 'Ranking, answer and matrix follow it on this page only. Links, bundles and records do not hold it.',
  end: 'End this',
  bundle: 'The supposition is not part of the bundle: it follows the facts as they are.',
  oneAtATime: 'To try another fact, end the supposition first.',
} as const satisfies Words;
