import { z } from 'zod';
import { combinationSchema } from './answer-schemas.ts';

/** The kinds of token that a preview tells apart; the page has one class for each. */
export const TOKEN_KINDS = [
  'text',
  'key',
  'string',
  'number',
  'constant',
  'keyword',
  'variable',
  'comment',
  'heading',
] as const;
const tokenSchema = z.tuple([z.enum(TOKEN_KINDS), z.string()]);

export const leftOutSchema = z
  .array(z.strictObject({ setting: z.string(), value: z.union([z.string(), z.number()]), reason: z.string() }))
  .describe('What was asked for and the combination cannot: `settings` holds what counts instead.');

const hostSchema = z
  .strictObject({
    instanceType: z.string(),
    total: z.int(),
    tasks: z.array(z.strictObject({ name: z.string(), tasks: z.int() })).describe('Of each service.'),
    limitedBy: z.enum(['cpu', 'memory', 'network', 'gpu']),
  })
  .describe('How many tasks one container instance takes, of all services together, and what sets that bound.');

export const previewSchema = z.strictObject({
  pick: combinationSchema,
  warnings: z.array(z.string()).describe('What to know before deploying, in the language of the bundle.'),
  leftOut: leftOutSchema,
  host: hostSchema.nullable().describe('Null where the tasks run on no instances.'),
  files: z.array(
    z.strictObject({
      path: z.string(),
      bytes: z.int(),
      executable: z.boolean(),
      language: z.enum(['yaml', 'shellscript', 'javascript', 'json', 'markdown', 'text']),
      lines: z
        .array(z.array(tokenSchema))
        .describe('Tokens as [kind, text]. Texts joined, and lines joined by newlines, are the file itself.'),
    }),
  ),
});

export type PreviewAnswer = z.infer<typeof previewSchema>;
export type TokenKind = (typeof TOKEN_KINDS)[number];
export type Token = z.infer<typeof tokenSchema>;
