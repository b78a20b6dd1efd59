import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { NoteMarks } from './note-marks.tsx';
import { CommentMark } from './remarks/comment-mark.tsx';

/** On one sheet of paper there is room for so many, and at a glance for no more. */
const SHOWN_MAX = 6;

type Items = ReviewDocument['good'];
type ArgumentListProps = { title: string; items: Items; sign: string; words: ReviewWords };

function Items({ items, sign, words }: Omit<ArgumentListProps, 'title'>) {
  return (
    <ul className="mt-1 space-y-1 print:mt-0 print:space-y-0">
      {items.map(({ fact, text, note }) => (
        <li key={note} className="flex items-baseline gap-2 print:gap-1">
          <span aria-hidden="true" className="font-bold">
            {sign}
          </span>
          <span className="min-w-0 flex-1">
            {text}
            <NoteMarks notes={[note]} words={words} />
          </span>
          <CommentMark target={{ fact }} />
        </li>
      ))}
    </ul>
  );
}

/** What speaks for the choice, or against it. */
export function ArgumentList({ title, items, sign, words }: ArgumentListProps) {
  if (items.length === 0) return null;
  const rest = items.slice(SHOWN_MAX);
  return (
    <div className="mt-2 print:mt-0.5">
      <h3 className="font-bold print:text-[7.5pt]">{title}</h3>
      <Items items={items.slice(0, SHOWN_MAX)} sign={sign} words={words} />
      {rest.length > 0 && (
        <>
          <details className="mt-1 print:hidden">
            <summary className="min-h-8 rounded-sm text-soft">{fill(words.rest, { count: rest.length })}</summary>
            <Items items={rest} sign={sign} words={words} />
          </details>
          <p className="hidden text-soft print:block">{fill(words.more, { count: rest.length })}</p>
        </>
      )}
    </div>
  );
}
