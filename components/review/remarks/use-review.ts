import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useWords } from '#components/i18n/words-context.tsx';
import { callReview } from './call-review.ts';
import type { ReviewState } from './remarks.ts';
import { keepAuthorKey, newCommandId } from './reviewer.ts';

type Act = 'verdicts' | 'comments' | 'status';

/** A review in front of a reader: how it stands, what the server refused last, and whether it was just deleted. */
export function useReview(initial: ReviewState, failed: string, onForeignKey: () => void) {
  const { locale } = useWords();
  const router = useRouter();
  const [review, setReview] = useState(initial);
  const [refused, setRefused] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const isBusy = useRef(false);
  const path = `/api/decisions/${initial.id}`;

  const forgetOutcome = () => {
    setRefused(null);
    setDone(false);
  };

  const ended = (problem: string | null) => {
    isBusy.current = false;
    setRefused(problem === '' ? failed : problem);
    setDone(problem === null);
    return problem === null;
  };

  async function act(kind: Act, body: object, key: string): Promise<boolean> {
    // Pressed twice, a comment would stand there twice.
    if (isBusy.current) return false;
    isBusy.current = true;
    forgetOutcome();
    const call = { body: { ...body, commandId: newCommandId() }, key, locale };
    const outcome = await callReview(`${path}/${kind}`, call);
    if ('refused' in outcome) {
      if (kind === 'status' && outcome.isForbidden) onForeignKey();
      return ended(outcome.refused);
    }
    const now = await callReview<ReviewState>(path, { method: 'GET', locale });
    if ('value' in now) setReview(now.value);
    // The status stands in the head of the page, which comes from the server.
    if (kind === 'status') router.refresh();
    return ended(null);
  }

  async function drop(key: string): Promise<void> {
    const outcome = await callReview(path, { method: 'DELETE', key, locale });
    if ('refused' in outcome && outcome.isForbidden) onForeignKey();
    if (!ended('refused' in outcome ? outcome.refused : null)) return;
    keepAuthorKey(initial.id, null);
    setDeleted(true);
  }

  return { review, refused, isDone, isDeleted, act, drop, forgetOutcome };
}
