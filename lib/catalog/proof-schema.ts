import { z } from 'zod';
import { dateSchema, idSchema } from './field-schemas.ts';

/** Which tool found every bundle in order: a snapshot that the tests hold to what the tools say. */
export const proofSchema = z.strictObject({
  tools: z.array(
    z.strictObject({ id: idSchema, name: z.string().min(1), version: z.string().optional(), date: dateSchema }),
  ),
  bundles: z.array(
    z.strictObject({
      combination: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+\.[a-z0-9-]+$/),
      /** What was asked of the combination: `provedVariant`, or a name of scripts/bundles.mjs. */
      variant: idSchema,
      passedBy: z.array(idSchema),
      /** How many findings the bundle acknowledges, each with its reason. */
      acknowledged: z.int().min(0),
    }),
  ),
});

export type Proof = z.infer<typeof proofSchema>;
