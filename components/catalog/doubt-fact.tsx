'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { Button } from '#components/ui/button.tsx';
import { fill } from '#lib/i18n/locale.ts';
import { cleanReason, REASON_LENGTH_MAX, withDoubts, withoutDoubt } from '#lib/keep/doubt.ts';
import { doubts, keepDoubts } from '#lib/keep/doubt-store.ts';
import { DoubtText } from './doubt-text.tsx';
import { today } from './use-day.ts';
import { useDoubts } from './use-doubts.ts';

type FormProps = { fact: string; onDone: () => void };

function ReasonForm({ fact, onDone }: FormProps) {
  const { words } = useWords();
  const [reason, setReason] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const keep = () => {
    const line = cleanReason(reason);
    setIsRefused(line === null);
    if (line === null) return field.current?.focus();
    keepDoubts(withDoubts(doubts(), [{ fact, reason: line, on: today() }]));
    onDone();
  };
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label className="block">
        {words.doubt.reason}
        <textarea
          ref={field}
          rows={2}
          value={reason}
          maxLength={REASON_LENGTH_MAX}
          aria-invalid={isRefused}
          aria-describedby={`${id}-hint`}
          className="mt-1 block w-full rounded-md border border-edge bg-surface px-3 py-2"
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p id={`${id}-hint`} className="text-soft text-sm">
        {isRefused && <b className="text-seal">{words.doubt.required} </b>}
        {fill(words.doubt.hint, { max: REASON_LENGTH_MAX })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" className="text-sm">
          {words.doubt.keep}
        </Button>
        <Button kind="bare" className="text-sm" onClick={onDone}>
          {words.doubt.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A doubt about a fact: said with a reason, shown with its day, withdrawn. It changes no score. */
export function DoubtFact({ fact }: { fact: string }) {
  const { words } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const standing = useDoubts().find((doubt) => doubt.fact === fact);
  const region = useRef<HTMLDivElement>(null);
  // What was pressed is gone then; the keyboard stays where it was.
  const stay = () => requestAnimationFrame(() => region.current?.querySelector('button')?.focus());
  const close = () => {
    setIsAsked(false);
    stay();
  };
  return (
    <div ref={region} className="text-sm">
      {standing && <DoubtText doubt={standing} />}
      {standing && (
        <Button
          kind="bare"
          className="text-sm"
          aria-label={fill(words.doubt.withdrawOf, { fact })}
          onClick={() => {
            keepDoubts(withoutDoubt(doubts(), fact));
            stay();
          }}
        >
          {words.doubt.withdraw}
        </Button>
      )}
      {!standing && isAsked && <ReasonForm fact={fact} onDone={close} />}
      {!standing && !isAsked && (
        <Button
          kind="bare"
          className="text-sm"
          aria-label={fill(words.doubt.doubtOf, { fact })}
          onClick={() => setIsAsked(true)}
        >
          {words.doubt.doubt}
        </Button>
      )}
    </div>
  );
}
