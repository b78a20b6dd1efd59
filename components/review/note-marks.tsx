import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';

export const noteId = (number: number) => `note-${number}`;

/** The numbers of footnotes, each a link to its note. */
export function NoteMarks({ notes, words }: { notes: readonly number[]; words: ReviewWords }) {
  return notes.map((number) => (
    <sup key={number} className="ml-0.5 text-[0.75em] leading-none">
      <a
        href={`#${noteId(number)}`}
        aria-label={fill(words.noteLabel, { number })}
        className="inline-block min-w-4 text-center underline decoration-edge"
      >
        {number}
      </a>
    </sup>
  ));
}
