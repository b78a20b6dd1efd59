import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { aboutText } from './about-text.ts';
import { CommentList } from './comment-list.tsx';
import type { ReviewState, Subjects } from './remarks.ts';
import { SaidAt } from './said-at.tsx';

type RemarkListProps = { review: ReviewState; subjects: Subjects; words: ReviewWords; locale: Locale };

/** On one sheet of paper there is room for so many; the counts above say how many there are. */
const PRINTED_MAX = 8;

const MARK = { agree: '✓', 'agree-with-note': '✓', object: '✕' } as const;

/** What people have said of a decision: verdicts first, then comments by what they are about. */
export function RemarkList({ review, subjects, words, locale }: RemarkListProps) {
  const { verdicts, comments } = review;
  const count = (verdict: string) => verdicts.filter((each) => each.verdict === verdict).length;
  if (verdicts.length + comments.length === 0) return <p className="mt-2 text-soft">{words.said.none}</p>;
  return (
    <div className="mt-2 print:mt-0">
      <p className="tabular-nums">
        {fill(words.said.counts, { agree: count('agree'), note: count('agree-with-note'), object: count('object') })}
      </p>
      <ul className="mt-2 space-y-2 print:mt-0 print:columns-2 print:space-y-0">
        {verdicts.map(({ name, verdict, reason, at }, index) => (
          <li
            key={`${at} ${name}`}
            className={`break-inside-avoid border-line border-t pt-2 print:border-0 print:pt-0 ${index >= PRINTED_MAX ? 'print:hidden' : ''}`}
          >
            <span aria-hidden="true" className={verdict === 'object' ? 'text-seal' : ''}>
              {MARK[verdict]}{' '}
            </span>
            <b className="wrap-anywhere">{name}</b> · {words.verdict[verdict]} · <SaidAt at={at} locale={locale} />
            {reason !== null && <p className="wrap-anywhere whitespace-pre-line print:line-clamp-2">{reason}</p>}
          </li>
        ))}
      </ul>
      {comments.length > 0 && (
        <>
          <p className="hidden text-soft print:block">
            {words.said.comments}: {fill(words.said.onPage, { count: comments.length })}
          </p>
          <h3 className="mt-5 font-bold text-lg print:hidden">
            {words.said.comments} ({comments.length})
          </h3>
          <CommentList
            comments={comments}
            aboutOf={({ target }) => aboutText(target, subjects, words)}
            locale={locale}
          />
        </>
      )}
    </div>
  );
}
