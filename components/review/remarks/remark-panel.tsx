'use client';
import { useEffect, useState } from 'react';
import { ReviewSection } from '#components/review/review-section.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { KeyField, NewKey } from './author-key.tsx';
import { AuthorTools } from './author-tools.tsx';
import { CommentForm } from './comment-form.tsx';
import { RemarkList } from './remark-list.tsx';
import type { ReviewState, Subjects } from './remarks.ts';
import { keepAuthorKey, keepName, knownName, reviewerKey, takeAuthorKey } from './reviewer.ts';
import { useReview } from './use-review.ts';
import { VerdictForm } from './verdict-form.tsx';

type RemarkPanelProps = { initial: ReviewState; subjects: Subjects; words: ReviewWords; locale: Locale };

/** Where the address holds the key of a review that was just made. */
const KEY_MARK = '#key=';

/** The author's key: out of the address that the making led to, which then forgets it, or kept by this browser. */
function useAuthorKey(id: string) {
  const [key, setKey] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const given = location.hash.startsWith(KEY_MARK) ? location.hash.slice(KEY_MARK.length) : null;
    if (given !== null) history.replaceState(history.state, '', location.pathname + location.search);
    const taken = takeAuthorKey(id, given);
    setKey(taken.key);
    if (taken.isNew) setNew(true);
  }, [id]);
  const use = (typed: string) => {
    keepAuthorKey(id, typed);
    setKey(typed);
  };
  // Out of sight only: what refuses a key may be a proxy, and a key is told once.
  return { key, isNew, use, forget: () => setKey(null), onKept: () => setNew(false) };
}

/** The name that a person last typed in this browser. */
function useName() {
  const [name, setName] = useState('');
  useEffect(() => setName(knownName()), []);
  return [
    name,
    (typed: string) => {
      keepName(typed);
      setName(typed);
    },
  ] as const;
}

function Expiry({ at, words, locale }: { at: string; words: ReviewWords; locale: Locale }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));
  return <p className="mt-4 text-soft text-sm print:hidden">{fill(words.expires, { date })}</p>;
}

/** What people say of a decision, and where one says it oneself. */
export function RemarkPanel({ initial, subjects, words, locale }: RemarkPanelProps) {
  const { key, isNew, use, forget, onKept } = useAuthorKey(initial.id);
  const { review, refused, isDone, isDeleted, act, drop } = useReview(initial, words.open.failed, forget);
  const [name, setName] = useName();
  if (isDeleted) {
    return (
      <p role="status" className="mt-8 rounded-md border-2 border-ink p-4 font-bold">
        {words.author.deleted}
      </p>
    );
  }
  const form = { name, onName: setName, words };
  return (
    <>
      {isNew && key !== null && <NewKey value={key} onKept={onKept} words={words} />}
      <ReviewSection id="remarks" title={words.sections.remarks}>
        <RemarkList review={review} subjects={subjects} words={words} locale={locale} />
        {review.status !== 'superseded' && (
          <div className="mt-6 grid gap-8 lg:grid-cols-2 print:hidden">
            <VerdictForm {...form} onSend={(body) => act('verdicts', body, reviewerKey())} />
            <CommentForm {...form} subjects={subjects} onSend={(body) => act('comments', body, reviewerKey())} />
          </div>
        )}
        <p role="status" className="mt-3 font-bold print:hidden">
          {isDone ? words.said.done : ''}
        </p>
        {refused !== null && (
          <p role="alert" className="mt-3 rounded-md border-2 border-seal p-3 print:hidden">
            {refused}
          </p>
        )}
        {key === null ? (
          <KeyField onKey={use} words={words} />
        ) : (
          <AuthorTools
            status={review.status}
            onStatus={(body) => void act('status', body, key)}
            onDelete={() => void drop(key)}
            words={words}
          />
        )}
        <Expiry at={review.expiresAt} words={words} locale={locale} />
      </ReviewSection>
    </>
  );
}
