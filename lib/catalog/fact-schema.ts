import { z } from 'zod';
import { idSchema, monthSchema, sourceSchema, textSchema } from './field-schemas.ts';

const conditionSchema = z.strictObject({
  launch: z.array(idSchema).min(1).optional(),
  balance: z.array(idSchema).min(1).optional(),
  deploy: z.array(idSchema).min(1).optional(),
});

/** What became of a claim of the talk, and the sources that say so. */
const todaySchema = z.strictObject({
  verdict: z.enum(['holds', 'partly', 'no-longer', 'never-quite', 'opinion']),
  text: textSchema,
  sources: z.array(sourceSchema).default([]),
});

export const factSchema = z.strictObject({
  id: z.string().regex(/^F\d{2}(-[a-z0-9]+)*$/),
  text: textSchema,
  stance: z.enum(['pro', 'con', 'neutral']),
  /** T: the talk, D: documentation, J: judgement (never beyond ±1, never blocks), definition: follows from the requirement's own words. */
  basis: z.enum(['talk', 'documentation', 'judgement', 'definition']),
  /** The talk's own words; always Japanese. */
  quote: z.strictObject({ text: z.string().min(1), slide: z.int().min(1).max(16) }).optional(),
  requirement: idSchema.optional(),
  effect: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]).default(0),
  /** A documented "cannot": as a must it rules the combination out. */
  blocks: z.boolean().default(false),
  /** Further conditions beside the option in whose folder the fact stands. */
  when: conditionSchema.default({}),
  /** First month in which it holds; absent: since before the talk. */
  from: monthSchema.optional(),
  /** First month in which it no longer holds; absent: it still does. */
  until: monthSchema.optional(),
  /** Why a month above is not exact, where it is not. */
  monthNote: textSchema.optional(),
  /** The other side, where experts differ or the claim was never quite true. */
  disputed: textSchema.optional(),
  today: todaySchema.optional(),
  sources: z.array(sourceSchema).default([]),
});
