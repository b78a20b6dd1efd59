import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewState } from './remarks.ts';
import { SaidAt } from './said-at.tsx';

type CommentListProps = {
  comments: ReviewState['comments'];
  /** What a comment is about, where it does not stand beside it. */
  aboutOf?: (comment: ReviewState['comments'][number]) => string;
  locale: Locale;
};

/** Comments as they came. */
export function CommentList({ comments, aboutOf, locale }: CommentListProps) {
  return (
    <ul className="mt-1 space-y-2 print:hidden">
      {comments.map((comment) => (
        <li key={comment.id} className="border-line border-t pt-2">
          <b className="wrap-anywhere">{comment.name}</b>
          {aboutOf && ` · ${aboutOf(comment)}`} · <SaidAt at={comment.at} locale={locale} />
          <p className="wrap-anywhere whitespace-pre-line">{comment.text}</p>
        </li>
      ))}
    </ul>
  );
}
