import 'server-only';
import { localizeCatalog } from '#lib/catalog/localize.ts';
import type { Catalog, Locale } from '#lib/catalog/schema.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { ReviewDocument } from '#lib/decisions/review-document.ts';
import { isRefusal } from '#lib/http/refusal.ts';
import { choiceOfAnyManifest } from './given-decision.ts';
import { documentOrRefusal } from './review-document.ts';
import { findReview, reviewAnswer } from './visited-review.ts';

/** What a comment can be about, by the names on the page. */
function subjectsOf(catalog: Catalog, { footnotes, combinations }: ReviewDocument, locale: Locale) {
  return {
    requirements: localizeCatalog(catalog, locale).requirements.map(({ id, name }) => ({ id, name })),
    facts: footnotes.map(({ id, text }) => ({ id, text })),
    combinations: combinations.map(({ id, formula }) => ({ id, formula })),
  };
}

/** A review for its page; null where there is none, and a sentence where its decision cannot be shown (or kept) now. */
export async function shownReview(catalog: Catalog, id: string, locale: Locale) {
  try {
    const visited = await findReview(id);
    if (!visited) return null;
    const { manifest, ...review } = reviewAnswer(visited, locale);
    const made = documentOrRefusal(catalog, choiceOfAnyManifest(manifest, 'manifest', vocabularyOf(catalog)), locale);
    if ('refusal' in made) return made;
    return { ...made, review, subjects: subjectsOf(catalog, made.document, locale) };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error.envelope(locale).error.message };
    throw error;
  }
}
