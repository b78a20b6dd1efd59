'use client';
import type { ReactNode } from 'react';
import { fill } from '#lib/i18n/locale.ts';
import type { Target } from '#lib/reviews/command.ts';
import { aboutText, targetKey } from './about-text.ts';
import { useRemarks } from './remarks-context.tsx';

function Bubble() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current" strokeWidth="1.5">
      <path d="M2.5 3h11v7.5H7L4 13.5v-3H2.5z" strokeLinejoin="round" />
    </svg>
  );
}

/** The button that asks for a comment on what it stands beside, with how many there are. */
export function CommentMark({ target, children }: { target: Target; children?: ReactNode }) {
  const remarks = useRemarks();
  if (!remarks) return children;
  const { review, subjects, words, canSay, isDeleted, open } = remarks;
  const key = targetKey(target);
  const count = review.comments.filter((comment) => targetKey(comment.target) === key).length;
  if (isDeleted || (!canSay && count === 0)) return children;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => open(target)}
      className={`inline-flex min-h-8 min-w-8 items-center justify-center gap-1 rounded-md border border-transparent px-1 align-middle text-sm hover:border-edge print:hidden ${count > 0 ? 'font-bold text-ink' : 'font-normal text-soft'}`}
    >
      {children}
      <Bubble />
      <span className="sr-only">{fill(words.comment.on, { about: aboutText(target, subjects, words) })}</span>
      {count > 0 && (
        <>
          <span aria-hidden="true" className="tabular-nums">
            {count}
          </span>
          <span className="sr-only">{fill(words.comment.count, { count })}</span>
        </>
      )}
    </button>
  );
}
