import { z } from 'zod';
import { comparedSchema } from './answer-difference.ts';
import { differenceSchema } from './difference-schema.ts';

type Schema = Record<string, unknown>;

export const REVIEW_SCHEMAS = { Difference: differenceSchema };

const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Default: as Accept-Language says.',
  schema: { type: 'string', enum: ['ja', 'en'] },
};

const STATUSES = {
  400: 'A value that cannot be used.',
  403: 'From another site.',
  405: 'This address was called by a method that it does not describe.',
  413: 'More than 256 kB.',
  415: 'Not declared as JSON.',
  421: "Another server's host name.",
  429: 'Too often; Retry-After says how long to wait.',
  500: 'The cause is in the log of the server.',
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

/** The calls about decisions that are compared and reviewed. */
export function reviewPaths() {
  return {
    '/api/decisions/diff': {
      post: {
        operationId: 'compareDecisions',
        summary:
          'What two decisions differ in, in words first; each is a link, parameters or a saikyo-ecs.json. Accept: text/markdown for a pull request',
        parameters: [LANG],
        requestBody: bodyOf(comparedSchema),
        responses: {
          200: {
            description: 'The difference.',
            content: { ...json(reference('Difference')), 'text/markdown': { schema: { type: 'string' } } },
          },
          ...refusals(400, 403, 405, 413, 415, 421, 429, 500),
        },
      },
    },
  };
}
