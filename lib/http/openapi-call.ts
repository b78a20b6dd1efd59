import { z } from 'zod';

export type Schema = Record<string, unknown>;

export const inJson = (schema: Schema) => ({ content: { 'application/json': { schema } } });
export const inText = (type: string) => ({ content: { [type]: { schema: { type: 'string' } } } });
export const binary = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
export const named = (name: string) => inJson({ $ref: `#/components/schemas/${name}` });

export const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
export const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Default: as Accept-Language says.',
  schema: { type: 'string', enum: ['ja', 'en'] },
};

const WORDS = {
  400: 'A value that cannot be used.',
  401: 'Without a key.',
  403: 'From another site.',
  404: 'There is none of this id.',
  405: 'This address was called by a method that it does not describe.',
  409: 'Not possible in the state that it is in.',
  410: 'It is over.',
  413: 'More than 256 kB.',
  415: 'Not declared as JSON.',
  421: "Another server's host name.",
  429: 'Too often; Retry-After says how long to wait.',
  500: 'The cause is in the log of the server.',
  503: 'The database does not answer.',
} as const;
type Status = keyof typeof WORDS;

const READS: readonly Status[] = [400, 404, 405, 421, 500, 503];
const CHANGES: readonly Status[] = [...READS, 403, 409, 413, 415, 429];

export type Call = {
  id: string;
  summary: string;
  status?: number;
  ok?: object;
  takes?: z.ZodType | Schema;
  asks?: readonly object[];
  /** What it refuses by besides, and what it has no reason to. */
  refuses?: readonly Status[];
  spares?: readonly Status[];
};

function bodyOf(takes: z.ZodType | Schema): Schema {
  if (!(takes instanceof z.ZodType)) return takes;
  const { $schema: _, '~standard': __, ...schema } = z.toJSONSchema(takes, { io: 'input' });
  return schema;
}

type Own = {
  /** What a status means here, where it is not the usual. */
  words: Partial<Record<Status, string>>;
  /** What every reading call, and every changing one, refuses by besides. */
  reads?: readonly Status[];
  changes?: readonly Status[];
};

/** A way to describe the calls of one part of the API, by what their refusals mean there. */
export function callsWith({ words, reads = [], changes = [] }: Own) {
  return (
    method: 'get' | 'post' | 'delete',
    { id, summary, status = 200, ok = {}, takes, asks = [], refuses = [], spares = [] }: Call,
  ) => {
    const usual = method === 'get' ? [...READS, ...reads] : [...CHANGES, ...changes];
    const refused = [...usual, ...refuses]
      .filter((each) => !spares.includes(each))
      .map((each) => [each, { description: words[each] ?? WORDS[each], ...named('Error') }]);
    const operation = {
      operationId: id,
      summary,
      ...(asks.length > 0 && { parameters: asks }),
      ...(takes && { requestBody: { required: true, ...inJson(bodyOf(takes)) } }),
      responses: { [status]: { description: summary, ...ok }, ...Object.fromEntries(refused) },
    };
    return { [method]: operation };
  };
}
