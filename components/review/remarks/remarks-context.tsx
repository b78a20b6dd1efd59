'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Target } from '#lib/reviews/command.ts';
import type { ReviewState, Subjects } from './remarks.ts';
import { useAuthorKey, useName } from './use-person.ts';
import { useReview } from './use-review.ts';

const CommentDialog = dynamic(() => import('./comment-dialog.tsx').then((module) => module.CommentDialog), {
  loading: () => null,
});

type RemarksProviderProps = {
  initial: ReviewState;
  subjects: Subjects;
  words: ReviewWords;
  locale: Locale;
  children: ReactNode;
};

function useOpened({ initial, subjects, words, locale }: Omit<RemarksProviderProps, 'children'>) {
  const author = useAuthorKey(initial.id);
  const review = useReview(initial, words.open.failed, author.forget);
  const [name, setName] = useName();
  const [drafts] = useState(() => new Map<string, string>());
  const [target, setTarget] = useState<Target | null>(null);
  const canSay = review.review.status !== 'superseded' && !review.isDeleted;
  const open = (asked: Target) => {
    review.forgetOutcome();
    setTarget(asked);
  };
  const close = () => setTarget(null);
  return { ...review, author, name, setName, drafts, target, open, close, canSay, subjects, words, locale };
}

export type Remarks = ReturnType<typeof useOpened>;

const RemarksContext = createContext<Remarks | null>(null);

/** What people say of the decision on this page; null where it is a link alone, which keeps nothing. */
export const useRemarks = () => useContext(RemarksContext);

/** A page on which each row can be commented on, and says how many have done so. */
export function RemarksProvider({ children, ...given }: RemarksProviderProps) {
  const remarks = useOpened(given);
  const { target, close } = remarks;
  return (
    <RemarksContext value={remarks}>
      {children}
      {target && <CommentDialog target={target} remarks={remarks} onDone={close} />}
    </RemarksContext>
  );
}
