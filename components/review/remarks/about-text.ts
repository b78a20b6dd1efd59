import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Target } from '#lib/reviews/command.ts';
import type { Subjects } from './remarks.ts';

/** What a comment is about, by its name on the page. */
export function aboutText({ fact, requirement, combination }: Target, subjects: Subjects, words: ReviewWords): string {
  if (fact !== undefined) return fact;
  const name = subjects.requirements.find(({ id }) => id === requirement)?.name ?? requirement;
  if (name === undefined) return words.comment.decision;
  const formula = subjects.combinations.find(({ id }) => id === combination)?.formula;
  return formula === undefined ? name : fill(words.comment.cell, { requirement: name, formula });
}

/** The same text for the same target. */
export const targetKey = ({ fact = '', requirement = '', combination = '' }: Target) =>
  `${fact} ${requirement} ${combination}`;
