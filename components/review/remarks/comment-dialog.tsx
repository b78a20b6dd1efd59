'use client';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Modal } from '#components/ui/modal.tsx';
import { fill } from '#lib/i18n/locale.ts';
import type { Target } from '#lib/reviews/command.ts';
import { aboutText, targetKey } from './about-text.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';
import { Refused } from './refused.tsx';
import type { Remarks } from './remarks-context.tsx';

type CommentDialogProps = { target: Target; remarks: Remarks; onDone: () => void };

/** What was said of one row, and where one says something oneself. */
export function CommentDialog({ target, remarks, onDone }: CommentDialogProps) {
  const body = useRef<HTMLDivElement>(null);
  // After the dialog has opened, which is when it can hold the focus: the name where it is missing, else the text.
  useEffect(() => body.current?.querySelector<HTMLElement>('input:invalid, textarea')?.focus(), []);
  const { review, subjects, words, locale, canSay, refused } = remarks;
  const title = fill(words.comment.on, { about: aboutText(target, subjects, words) });
  const said = review.comments.filter((comment) => targetKey(comment.target) === targetKey(target));
  const fact = subjects.facts.find(({ id }) => id === target.fact);
  return (
    <Modal title={title} onClose={onDone}>
      <div ref={body}>
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="min-w-0 wrap-anywhere font-bold text-lg">{title}</h2>
          <Button kind="bare" className="shrink-0" onClick={onDone}>
            {words.comment.close}
          </Button>
        </div>
        {fact && <p className="mt-1 text-soft">{fact.text}</p>}
        {said.length > 0 && <CommentList comments={said} locale={locale} />}
        {canSay && <CommentForm target={target} remarks={remarks} onSent={onDone} />}
        <Refused sentence={refused} />
      </div>
    </Modal>
  );
}
