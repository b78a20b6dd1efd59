import { type Choice, queryOf } from './choice.ts';
import { LINK_VERSION } from './edition.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What mails, chats and terminals pass on without cutting it. */
export const PERMALINK_LENGTH_MAX = 500;

/**
 * The query of a link that means the same when the catalogue has moved on: it says its edition and its month. The edition is
 * the present one, unless a link that says its own is passed on.
 */
export function permalinkQuery(choice: Choice, vocabulary: Vocabulary, edition = vocabulary.version): string {
  const query = queryOf(choice, vocabulary, { isMonthKept: true });
  return `v=${LINK_VERSION}&catalog=${edition}&${query}`;
}
