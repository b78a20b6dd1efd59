import { z } from 'zod';
import { combinationSchema } from './answer-schemas.ts';

/** `contents.json`: what a bundle consists of. */
export const contentsSchema = z.strictObject({
  pick: combinationSchema,
  resources: z
    .array(
      z.strictObject({
        logicalId: z.string(),
        type: z.string(),
        description: z.string().describe('What it is for, in the language of the bundle.'),
      }),
    )
    .describe('The resources of its template.'),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int() })),
});
