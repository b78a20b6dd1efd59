import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { combinationSchema } from '#lib/http/answer-schemas.ts';
import { PHASES } from './command-schema.ts';
import { voteSchema } from './vote-schema.ts';

/** A room as a file that outlives it. */
export const roomExportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  generator: z.literal('saikyo-ecs'),
  catalogVersion: z.string(),
  opened: z.string(),
  phase: z.enum(PHASES),
  asOf: monthSchema,
  lang: z.enum(['ja', 'en']),
  requirements: z.array(z.string()),
  needs: z.string(),
  decision: z.strictObject({
    winner: combinationSchema.nullable(),
    winnerMaintained: combinationSchema.nullable(),
    leaders: z.array(combinationSchema),
    rival: combinationSchema.nullable(),
  }),
  vote: voteSchema,
});
