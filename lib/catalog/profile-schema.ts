import { z } from 'zod';
import { idSchema, textSchema } from './field-schemas.ts';

/** What a bundle of the workshop profile leaves out of the production one. */
export const profilesSchema = z.strictObject({
  leftOut: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        /** What production has it for, and what it costs money by. */
        why: textSchema,
        /** The resources of both templates in which it shows: their difference is what it costs. */
        types: z.array(z.string().regex(/^AWS(::[A-Za-z0-9]+){2}$/)).min(1),
      }),
    )
    .min(1),
});

export type Profiles = z.infer<typeof profilesSchema>;
