'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LiveForm } from '#components/ui/live-form.tsx';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Verdict } from '#lib/reviews/command.ts';
import { LineField, TextField } from './text-fields.tsx';

const CHOICES = ['agree', 'agree-with-note', 'object'] as const satisfies readonly Verdict[];

export type VerdictFormProps = {
  name: string;
  onName: (name: string) => void;
  /** Answers whether it was taken. */
  onSend: (body: { name: string; verdict: Verdict; reason?: string }) => Promise<boolean>;
  words: ReviewWords;
};

/** Agree, agree with a note, or object with a reason. */
export function VerdictForm({ name, onName, onSend, words }: VerdictFormProps) {
  const [verdict, setVerdict] = useState<Verdict>('agree');
  const [reason, setReason] = useState('');
  const needsReason = verdict !== 'agree';
  // What was typed for an objection is out of sight where one agrees after all.
  const send = async () => {
    const isTaken = await onSend({ name, verdict, ...(needsReason && { reason }) });
    // What was typed meanwhile is not sent yet.
    if (isTaken) setReason((typed) => (typed === reason ? '' : typed));
  };
  return (
    <LiveForm label={words.verdict.title} onSend={() => void send()}>
      <h3 className="font-bold text-lg">{words.verdict.title}</h3>
      <LineField label={words.verdict.name} hint={words.verdict.nameHint} value={name} isNeeded onChange={onName} />
      <fieldset className="mt-3">
        <legend className="sr-only">{words.verdict.title}</legend>
        <div className="flex flex-wrap gap-2">
          {CHOICES.map((each) => (
            <label
              key={each}
              className="flex min-h-11 items-center gap-2 rounded-md border border-edge px-3 has-[:checked]:border-ink has-[:checked]:bg-sunken has-[:checked]:font-bold"
            >
              <input
                type="radio"
                name="verdict"
                value={each}
                checked={verdict === each}
                onChange={() => setVerdict(each)}
              />
              {words.verdict[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {needsReason && (
        <TextField
          label={words.verdict.reason}
          hint={words.verdict.reasonHint}
          value={reason}
          isNeeded
          onChange={setReason}
        />
      )}
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary">
          {words.verdict.send}
        </Button>
        <span className="text-soft text-sm">{words.verdict.stays}</span>
      </p>
    </LiveForm>
  );
}
