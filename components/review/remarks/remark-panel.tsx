'use client';
import { ReviewSection } from '#components/review/review-section.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { KeyField, NewKey } from './author-key.tsx';
import { AuthorTools } from './author-tools.tsx';
import { CommentForm } from './comment-form.tsx';
import { Refused } from './refused.tsx';
import { RemarkList } from './remark-list.tsx';
import { type Remarks, useRemarks } from './remarks-context.tsx';
import { reviewerKey } from './reviewer.ts';
import { VerdictForm } from './verdict-form.tsx';

function Expiry({ at, words, locale }: { at: string; words: ReviewWords; locale: Locale }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));
  return <p className="mt-4 text-soft text-sm print:hidden">{fill(words.expires, { date })}</p>;
}

function OwnRemarks({ remarks }: { remarks: Remarks }) {
  const { name, setName, act, words } = remarks;
  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-2 print:hidden">
      <VerdictForm name={name} onName={setName} onSend={(body) => act('verdicts', body, reviewerKey())} words={words} />
      <div>
        <h3 className="font-bold text-lg">{words.comment.title}</h3>
        <p className="text-soft text-sm">{words.comment.hint}</p>
        <CommentForm target={{}} remarks={remarks} />
      </div>
    </div>
  );
}

function ForAuthor({ remarks: { review, author, act, drop, words } }: { remarks: Remarks }) {
  const { key, use } = author;
  if (key === null) return <KeyField onKey={use} words={words} />;
  return (
    <AuthorTools
      status={review.status}
      onStatus={(body) => void act('status', body, key)}
      onDelete={() => void drop(key)}
      words={words}
    />
  );
}

function Panel({ remarks }: { remarks: Remarks }) {
  const { review, author, refused, isDone, isDeleted, target, canSay, subjects, words, locale } = remarks;
  if (isDeleted) {
    return (
      <p role="status" className="mt-8 rounded-md border-2 border-ink p-4 font-bold">
        {words.author.deleted}
      </p>
    );
  }
  return (
    <>
      {author.isNew && author.key !== null && <NewKey value={author.key} onKept={author.onKept} words={words} />}
      <ReviewSection id="remarks" title={words.sections.remarks}>
        <RemarkList review={review} subjects={subjects} words={words} locale={locale} />
        {canSay && <OwnRemarks remarks={remarks} />}
        <p role="status" className="mt-3 font-bold print:hidden">
          {isDone ? words.said.done : ''}
        </p>
        <Refused sentence={target ? null : refused} />
        <ForAuthor remarks={remarks} />
        <Expiry at={review.expiresAt} words={words} locale={locale} />
      </ReviewSection>
    </>
  );
}

/** What people say of a decision, and where one says it oneself. */
export function RemarkPanel() {
  const remarks = useRemarks();
  return remarks && <Panel remarks={remarks} />;
}
