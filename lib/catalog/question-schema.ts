import { z } from 'zod';
import { idSchema, textSchema } from './field-schemas.ts';
import { DIMENSIONS, levelSchema } from './schema.ts';

const answerSchema = z.strictObject({
  text: textSchema,
  /** What it makes of the sheet. */
  needs: z.array(z.strictObject({ requirement: idSchema, level: levelSchema })).min(1),
});

/** The questions of the guided start; one ticks any number of answers. */
export const questionsSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** The factor that its answers mostly decide. */
    about: z.enum(DIMENSIONS),
    ask: textSchema,
    answers: z.array(answerSchema).min(2),
  }),
);

export type Questions = z.infer<typeof questionsSchema>;
