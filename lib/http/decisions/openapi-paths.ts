import { z } from 'zod';
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

type Schema = Record<string, unknown>;

export const REVIEW_SCHEMAS = {
  Difference: differenceSchema,
  Review: reviewSchema,
  ReviewMade: reviewMadeSchema,
  Revision: revisionSchema,
};

const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Default: as Accept-Language says.',
  schema: { type: 'string', enum: ['ja', 'en'] },
};

const STATUSES = {
  400: 'A value that cannot be used.',
  401: 'Without the key of the author.',
  403: "From another site, or with a key that is not the author's.",
  404: 'There is none of this id.',
  405: 'This address was called by a method that it does not describe.',
  409: 'Not possible in the state that it is in, or the commandId was used for another body.',
  413: 'More than 256 kB.',
  415: 'Not declared as JSON.',
  421: "Another server's host name.",
  429: 'Too often; Retry-After says how long to wait.',
  500: 'The cause is in the log of the server.',
  503: 'The database does not answer.',
} as const;

const json = (schema: Schema) => ({ 'application/json': { schema } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const ERROR = { content: json(reference('Error')) };
const refusals = (...statuses: (keyof typeof STATUSES)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: STATUSES[status], ...ERROR }]));

function bodyOf(schema: z.ZodType): Schema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { required: true, content: json(rest) };
}

const READS = refusals(400, 404, 405, 421, 500, 503);
const CHANGES = refusals(400, 403, 404, 405, 409, 413, 415, 421, 429, 500, 503);

/** A call of one review that changes something. */
function change(operationId: string, summary: string, status: 200 | 201, takes: z.ZodType, isOfAuthor = false) {
  return {
    operationId,
    summary,
    parameters: [ID],
    requestBody: bodyOf(takes),
    responses: {
      [status]: { description: summary, content: json(reference('Revision')) },
      ...CHANGES,
      ...(isOfAuthor && refusals(401)),
    },
  };
}

const compared = {
  operationId: 'compareDecisions',
  summary:
    'What two decisions differ in, in words first; each is a link, parameters, a saikyo-ecs.json or the id of a review. Accept: text/markdown for a pull request',
  parameters: [LANG],
  requestBody: bodyOf(comparedSchema),
  responses: {
    200: {
      description: 'The difference.',
      content: { ...json(reference('Difference')), 'text/markdown': { schema: { type: 'string' } } },
    },
    ...refusals(400, 403, 404, 405, 413, 415, 421, 429, 500, 503),
  },
};

const opened = {
  operationId: 'openReview',
  summary: 'Open the review of a decision; the same manifest is the same review',
  parameters: [LANG],
  requestBody: bodyOf(newReviewSchema),
  responses: {
    201: { description: 'The review.', content: json(reference('ReviewMade')) },
    ...refusals(400, 403, 405, 413, 415, 421, 429, 500, 503),
  },
};

/** The calls about decisions that are compared and reviewed. */
export function reviewPaths() {
  const read = {
    operationId: 'review',
    summary: 'A review as it stands',
    parameters: [ID, LANG],
    responses: { 200: { description: 'The review.', content: json(reference('Review')) }, ...READS },
  };
  const deleted = {
    operationId: 'deleteReview',
    summary: "Delete it with all that was said, at once; needs the author's key",
    parameters: [ID],
    responses: { 204: { description: 'Deleted.' }, ...CHANGES, ...refusals(401) },
  };
  return {
    '/api/decisions': { post: opened },
    '/api/decisions/diff': { post: compared },
    '/api/decisions/{id}': { get: read, delete: deleted },
    '/api/decisions/{id}/verdicts': {
      post: change('giveVerdict', 'Agree, agree with a note, or object', 201, verdictBodySchema),
    },
    '/api/decisions/{id}/comments': {
      post: change('comment', 'Comment on a fact, a requirement, a cell or the decision', 201, commentBodySchema),
    },
    '/api/decisions/{id}/status': {
      post: change('setStatus', "Accept or supersede it; needs the author's key", 200, statusBodySchema, true),
    },
  };
}
