'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LiveForm } from '#components/ui/live-form.tsx';
import type { Target } from '#lib/reviews/command.ts';
import { targetKey } from './about-text.ts';
import type { Remarks } from './remarks-context.tsx';
import { reviewerKey } from './reviewer.ts';
import { LineField, TextField } from './text-fields.tsx';

type CommentFormProps = { target: Target; remarks: Remarks; onSent?: () => void };

/** A comment on the decision, or on one part of it; what was typed waits where the form was closed. */
export function CommentForm({ target, remarks, onSent }: CommentFormProps) {
  const { drafts, name, setName, act, words } = remarks;
  const key = targetKey(target);
  const [text, setText] = useState(drafts.get(key) ?? '');
  const write = (typed: string) => {
    drafts.set(key, typed);
    setText(typed);
  };
  const send = async () => {
    const isTaken = await act('comments', { name, text, ...target }, reviewerKey());
    // What was typed meanwhile is not sent yet.
    if (!isTaken || drafts.get(key) !== text) return;
    write('');
    onSent?.();
  };
  return (
    <LiveForm label={words.comment.title} onSend={() => void send()}>
      <LineField label={words.verdict.name} hint={words.verdict.nameHint} value={name} isNeeded onChange={setName} />
      <TextField label={words.comment.text} value={text} isNeeded onChange={write} />
      <Button type="submit" kind="primary" className="mt-3">
        {words.comment.send}
      </Button>
    </LiveForm>
  );
}
