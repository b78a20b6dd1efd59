import { z } from 'zod';
import { manifestSchema } from '#lib/http/manifest-schema.ts';
import { STATUSES, VERDICTS } from '#lib/reviews/command.ts';

const idSchema = z.string().describe('SHA-256 of the manifest, its keys sorted, in hexadecimal.');
const atSchema = z.iso.datetime();

/** Many times what the rules allow, so that these say what is wrong with a text, and not this schema. */
const WRITTEN_MAX = 20_000;
const writtenSchema = z.string().max(WRITTEN_MAX);
const commandIdSchema = z
  .string()
  .min(1)
  .max(64)
  .optional()
  .describe('The same again has the same answer, another body under the same id is a 409.');

/** What a review keeps: the first forms of `saikyo-ecs.json` had no `leftOut`, no `warnings` and no list of services. */
export const keptManifestSchema = manifestSchema
  .partial({ leftOut: true, warnings: true })
  .extend({ settings: manifestSchema.shape.settings.partial() });

/** The body of POST /api/decisions. */
export const newReviewSchema = z.strictObject({
  manifest: z
    .record(z.string(), z.unknown())
    .describe('The saikyo-ecs.json of a bundle, as it is; one of an older form, too.'),
  commandId: z
    .uuid()
    .optional()
    .describe('A random UUID that nobody else knows: sent again, it gets the same authorKey.'),
});

export const verdictBodySchema = z.strictObject({
  name: writtenSchema.describe('Up to 60 characters, shown to all.'),
  verdict: z.enum(VERDICTS),
  reason: writtenSchema.optional().describe('Needed with an objection and with a note.'),
  commandId: commandIdSchema,
});

export const commentBodySchema = z.strictObject({
  name: writtenSchema.describe('Up to 60 characters, shown to all.'),
  text: writtenSchema.describe('Up to 2,000 characters.'),
  fact: z.string().max(40).optional().describe('The fact that it is about.'),
  requirement: z.string().max(60).optional().describe('The requirement; with a combination the cell of both.'),
  combination: z.string().max(120).optional(),
  commandId: commandIdSchema,
});

export const statusBodySchema = z.strictObject({
  status: z.enum(['accepted', 'superseded']),
  supersededBy: z.string().optional().describe('The id of the review that takes its place; needed with superseded.'),
  commandId: commandIdSchema,
});

export const reviewMadeSchema = z.strictObject({
  id: idSchema,
  url: z.string().describe('Its page: under APP_URL, or the path alone.'),
  authorKey: z
    .string()
    .optional()
    .describe('128 bits, told once: only their hash is kept. Absent where the review was there already.'),
});

export const revisionSchema = z.strictObject({ revision: z.int().min(0) });

const targetSchema = z.strictObject({
  fact: z.string().optional(),
  requirement: z.string().optional(),
  combination: z.string().optional(),
});

/** The answer of GET /api/decisions/:id. */
export const reviewSchema = z.strictObject({
  id: idSchema,
  url: z.string(),
  status: z.enum(STATUSES),
  statusAt: atSchema,
  supersededBy: z.string().nullable(),
  supersedes: z.array(z.string()).describe('The reviews whose place this one has taken.'),
  createdAt: atSchema,
  expiresAt: atSchema.describe('Two years after the last change it is deleted.'),
  revision: z.int().min(0),
  verdicts: z.array(
    z.strictObject({ name: z.string(), verdict: z.enum(VERDICTS), reason: z.string().nullable(), at: atSchema }),
  ),
  comments: z.array(
    z.strictObject({ id: z.string(), name: z.string(), text: z.string(), target: targetSchema, at: atSchema }),
  ),
  manifest: keptManifestSchema.describe('The decision as it was, which nothing changes.'),
});

export type ReviewAnswer = z.infer<typeof reviewSchema>;
