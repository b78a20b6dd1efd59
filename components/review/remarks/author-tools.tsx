'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import type { Status } from '#lib/reviews/command.ts';
import { LineField } from './text-fields.tsx';

type AuthorToolsProps = {
  status: Status;
  onStatus: (body: { status: 'accepted' | 'superseded'; supersededBy?: string }) => void;
  onDelete: () => void;
  words: ReviewWords;
};

/** The id in what was pasted: a link to a review, or the id alone. */
const idIn = (pasted: string) => /[0-9a-f]{64}/.exec(pasted)?.[0] ?? pasted.trim();

function Deletion({ onDelete, words }: Pick<AuthorToolsProps, 'onDelete' | 'words'>) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="mt-5 border-line border-t pt-3">
      {isAsked ? (
        <p className="flex flex-wrap gap-2">
          <Button kind="primary" onClick={onDelete}>
            {words.author.sure}
          </Button>
          <Button onClick={() => setAsked(false)}>{words.author.keep}</Button>
        </p>
      ) : (
        <Button onClick={() => setAsked(true)}>{words.author.delete}</Button>
      )}
      <p className="mt-1 text-soft text-sm">{words.author.deleteHint}</p>
    </div>
  );
}

/** What the author alone can do: set the status, name the next decision, delete all of it. */
export function AuthorTools({ status, onStatus, onDelete, words }: AuthorToolsProps) {
  const [next, setNext] = useState('');
  return (
    <section aria-label={words.author.title} className="mt-8 rounded-md border border-edge p-4 print:hidden">
      <h3 className="font-bold text-lg">{words.author.title}</h3>
      {status === 'proposed' && (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <Button kind="primary" onClick={() => onStatus({ status: 'accepted' })}>
            {words.author.accept}
          </Button>
          <span className="text-soft text-sm">{words.author.acceptHint}</span>
        </p>
      )}
      {status !== 'superseded' && (
        <form
          className="mt-3"
          onSubmit={(event) => {
            event.preventDefault();
            onStatus({ status: 'superseded', supersededBy: idIn(next) });
          }}
        >
          <LineField
            label={words.author.supersede}
            hint={words.author.supersedeHint}
            value={next}
            isNeeded
            onChange={setNext}
          />
          <Button type="submit" className="mt-2">
            {words.author.set}
          </Button>
        </form>
      )}
      <Deletion onDelete={onDelete} words={words} />
    </section>
  );
}
