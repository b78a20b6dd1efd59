import { z } from 'zod';
import { factSchema } from './fact-schema.ts';
import { idSchema, monthSchema, textSchema } from './field-schemas.ts';

/** A fact about what no combination holds: it scores nothing, so it has neither requirement nor effect. */
const beyondFactSchema = factSchema
  .pick({ text: true, stance: true, basis: true, from: true, until: true, monthNote: true, sources: true })
  .extend({ id: z.string().regex(/^B\d{2}$/) });

/** Requirements that point to it when all of them are chosen, in the months given. */
const pointerSchema = z.strictObject({
  needs: z.array(idSchema).min(1),
  from: monthSchema.optional(),
  until: monthSchema.optional(),
  why: textSchema,
});

/** What a fair answer may lie in although it is not among the combinations. */
export const beyondSchema = z.strictObject({
  order: z.int(),
  label: textSchema,
  /** One sentence: what it has that none of the combinations has, and what it costs. */
  fairness: textSchema,
  when: z.array(pointerSchema).min(1),
  facts: z.array(beyondFactSchema).min(1),
});

export type Beyond = z.infer<typeof beyondSchema> & { id: string };
