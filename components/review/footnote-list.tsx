import { ExternalLink } from '#components/ui/external-link.tsx';
import type { Footnote } from '#lib/decisions/review-document.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { noteId } from './note-marks.tsx';
import { CommentMark } from './remarks/comment-mark.tsx';

/** On one sheet of paper there is room for so many; the page has all. */
const PRINTED_MAX = 30;

/** The facts that were cited, with where they stand; on paper a line each. */
export function FootnoteList({ footnotes, words }: { footnotes: readonly Footnote[]; words: ReviewWords }) {
  return (
    <ol className="mt-2 space-y-2 print:mt-0.5 print:columns-3 print:gap-3 print:space-y-0 print:text-[5.6pt] print:leading-tight">
      {footnotes.map(({ number, id, text, origin, sources }) => (
        <li
          key={id}
          id={noteId(number)}
          value={number}
          className={`flex scroll-mt-24 gap-2 target:bg-sunken print:gap-1 ${number > PRINTED_MAX ? 'print:hidden' : ''}`}
        >
          <span className="w-7 shrink-0 text-right text-soft tabular-nums print:w-auto">{number}.</span>
          <span className="min-w-0 break-words">
            <span className="print:hidden">{text} </span>
            <span className="text-soft text-sm print:text-[1em]">
              [{id}] {origin}{' '}
            </span>
            <CommentMark target={{ fact: id }} />
            {sources.map(({ title, url, read }, index) => (
              <span
                key={url}
                className={`block text-sm print:text-[1em] ${index > 0 ? 'print:hidden' : 'print:inline'}`}
              >
                <ExternalLink href={url}>{title}</ExternalLink>{' '}
                <span className="text-soft">{fill(words.read, { date: read })}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
