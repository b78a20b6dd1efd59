'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewWords } from '#lib/i18n/review-words.ts';
import { callReview } from './call-review.ts';
import { keepAuthorKey, newCommandId } from './reviewer.ts';

type OpenReviewProps = { query: string; words: ReviewWords; locale: Locale };
type Made = { id: string; authorKey?: string };

/** Makes a review of a decision, and goes there; the key rides behind `#`, which no server sees. */
async function make(query: string, locale: Locale): Promise<string | null> {
  const manifest = await callReview<object>(`/saikyo-ecs.json?${query}&lang=${locale}`, { method: 'GET', locale });
  if ('refused' in manifest) return manifest.refused;
  const body = { manifest: manifest.value, commandId: newCommandId() };
  const made = await callReview<Made>('/api/decisions', { body, locale });
  if ('refused' in made) return made.refused;
  const { id, authorKey } = made.value;
  if (authorKey !== undefined) keepAuthorKey(id, authorKey);
  location.assign(`/${locale}/review/${id}${authorKey === undefined ? '' : `#key=${authorKey}`}`);
  return null;
}

/** The way from a link to a review that others take part in, with what that stores. */
export function OpenReview({ query, words, locale }: OpenReviewProps) {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    const problem = await make(query, locale);
    setRefused(problem === '' ? words.open.failed : problem);
    if (problem !== null) setBusy(false);
  };
  return (
    <section aria-labelledby="open-review" className="mt-8 rounded-md border border-edge p-4 print:hidden">
      <h2 id="open-review" className="font-bold text-xl">
        {words.open.title}
      </h2>
      <p className="mt-1">{words.open.hint}</p>
      <p className="mt-2 text-soft text-sm">{words.open.stored}</p>
      <Button kind="primary" className="mt-3" aria-disabled={isBusy} onClick={() => void press()}>
        {words.open.button}
      </Button>
      {refused !== null && (
        <p role="alert" className="mt-3 rounded-md border-2 border-seal p-3">
          {refused}
        </p>
      )}
    </section>
  );
}
