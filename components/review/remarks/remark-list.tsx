import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Target } from '#lib/reviews/command.ts';
import type { ReviewState, Subjects } from './remarks.ts';

type RemarkListProps = { review: ReviewState; subjects: Subjects; words: ReviewWords; locale: Locale };

/** On one sheet of paper there is room for so many; the counts above say how many there are. */
const PRINTED_MAX = 8;

const MARK = { agree: '✓', 'agree-with-note': '✓', object: '✕' } as const;

function aboutText({ fact, requirement, combination }: Target, subjects: Subjects, words: ReviewWords): string {
  if (fact !== undefined) return `[${fact}]`;
  const name = subjects.requirements.find(({ id }) => id === requirement)?.name ?? requirement;
  if (name === undefined) return words.comment.decision;
  const formula = subjects.combinations.find(({ id }) => id === combination)?.formula;
  return formula === undefined ? name : fill(words.comment.cell, { requirement: name, formula });
}

function Said({ at, locale }: { at: string; locale: Locale }) {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <time dateTime={at} className="text-soft text-sm print:text-[1em]">
      {format.format(new Date(at))}
    </time>
  );
}

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
            <b className="wrap-anywhere">{name}</b> · {words.verdict[verdict]} · <Said at={at} locale={locale} />
            {reason !== null && <p className="wrap-anywhere whitespace-pre-line print:line-clamp-2">{reason}</p>}
          </li>
        ))}
      </ul>
      {comments.length > 0 && (
        <>
          <h3 className="mt-5 font-bold text-lg print:hidden">
            {words.said.comments} ({comments.length})
          </h3>
          <ul className="mt-1 space-y-2 print:hidden">
            {comments.map(({ id, name, text, target, at }) => (
              <li key={id} className="border-line border-t pt-2">
                <b className="wrap-anywhere">{name}</b> · {aboutText(target, subjects, words)} ·{' '}
                <Said at={at} locale={locale} />
                <p className="wrap-anywhere whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
