import { fill } from '#lib/i18n/locale.ts';
import type { RoomWords } from '#lib/i18n/room-words.ts';
import type { Move } from './next-step.ts';

/** What stands on the button of a move. */
export function moveWords(
  { word, requirement, missing }: Move,
  words: RoomWords,
  nameOf: (id: string) => string,
): string {
  const { steps, back } = words.lead;
  if (word.kind === 'back') return back[word.name];
  const anyway = {
    reveal: steps.revealAnyway,
    endRevote: steps.endRevoteAnyway,
    close: steps.closeAnyway,
  };
  const isEarly = missing > 0 && (word.name === 'reveal' || word.name === 'endRevote' || word.name === 'close');
  const sentence = isEarly ? anyway[word.name as keyof typeof anyway] : steps[word.name];
  return fill(sentence, { count: missing, requirement: requirement === undefined ? '' : nameOf(requirement) });
}
