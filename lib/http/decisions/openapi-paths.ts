import type { z } from 'zod';
import { type Call, callsWith, inPath, inText, LANG, named } from '#lib/http/openapi-call.ts';
import { comparedSchema } from './answer-difference.ts';
import { differenceSchema } from './difference-schema.ts';
import {
  commentBodySchema,
  newReviewSchema,
  reviewMadeSchema,
  reviewSchema,
  revisionSchema,
  statusBodySchema,
  verdictBodySchema,
} from './review-schemas.ts';

export const REVIEW_SCHEMAS = {
  Difference: differenceSchema,
  Review: reviewSchema,
  ReviewMade: reviewMadeSchema,
  Revision: revisionSchema,
};

const ID = inPath('id');

const call = callsWith({
  words: {
    401: 'Without the key of the author.',
    403: "From another site, or with a key that is not the author's.",
    409: 'Not possible in the state that it is in, or the commandId was used for another body.',
  },
});

/** A call of one review that changes something. */
const change = (id: string, summary: string, takes: z.ZodType, more: Partial<Call> = { status: 201 }) =>
  call('post', { id, summary, asks: [ID], takes, ok: named('Revision'), ...more });

/** The calls about decisions that are compared and reviewed. */
export function reviewPaths() {
  return {
    '/api/decisions': call('post', {
      id: 'openReview',
      summary: 'Open the review of a decision; the same manifest is the same review',
      status: 201,
      asks: [LANG],
      takes: newReviewSchema,
      ok: named('ReviewMade'),
      spares: [404, 409],
    }),
    '/api/decisions/diff': call('post', {
      id: 'compareDecisions',
      summary:
        'What two decisions differ in, in words first; each is a link, parameters, a saikyo-ecs.json or the id of a review. Accept: text/markdown for a pull request',
      asks: [LANG],
      takes: comparedSchema,
      ok: { content: { ...named('Difference').content, ...inText('text/markdown').content } },
      spares: [409],
    }),
    '/api/decisions/{id}': {
      ...call('get', { id: 'review', summary: 'A review as it stands', asks: [ID, LANG], ok: named('Review') }),
      ...call('delete', {
        id: 'deleteReview',
        summary: "Delete it with all that was said, at once; needs the author's key",
        status: 204,
        asks: [ID],
        refuses: [401],
      }),
    },
    '/api/decisions/{id}/verdicts': change('giveVerdict', 'Agree, agree with a note, or object', verdictBodySchema),
    '/api/decisions/{id}/comments': change(
      'comment',
      'Comment on a fact, a requirement, a cell or the decision',
      commentBodySchema,
    ),
    '/api/decisions/{id}/status': change(
      'setStatus',
      "Accept or supersede it; needs the author's key",
      statusBodySchema,
      { refuses: [401] },
    ),
  };
}
