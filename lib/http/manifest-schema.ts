import { z } from 'zod';
import { monthSchema } from '#lib/catalog/field-schemas.ts';
import { levelSchema } from '#lib/catalog/schema.ts';
import { combinationSchema, pickSchema, rankingSchema, rowSchema } from './answer-schemas.ts';
import { leftOutSchema } from './preview-schema.ts';
import { voteSchema } from './rooms/vote-schema.ts';

const needSchema = z.strictObject({
  requirement: z.string(),
  level: levelSchema.nullable(),
  weight: z.number().min(0).max(10),
});

const serviceSchema = z.strictObject({
  name: z.string(),
  image: z.string(),
  port: z.int(),
  path: z.string().nullable().describe('Null for an internal service.'),
  protocol: z.string(),
  cpu: z.int(),
  memory: z.int(),
  gpu: z.int(),
  count: z.int(),
  health: z.string(),
  env: z.record(z.string(), z.string()),
  secrets: z.record(z.string(), z.string()),
  public: z.boolean(),
});

/** `saikyo-ecs.json`, version 1. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  generator: z.literal('saikyo-ecs'),
  catalogVersion: z.string(),
  asOf: monthSchema,
  pick: combinationSchema,
  labels: pickSchema,
  scenario: z.string().nullable(),
  needs: z.array(needSchema),
  decision: rankingSchema
    .pick({ winner: true, winnerMaintained: true, leaders: true, rival: true })
    .extend({ ...rowSchema.omit({ id: true, pick: true, cells: true }).shape, ruledOut: z.boolean() }),
  settings: z.object({ services: z.array(serviceSchema) }).catchall(z.union([z.string(), z.number()])),
  leftOut: leftOutSchema,
  warnings: z.array(z.string()).describe('What to know before deploying, in the language of the bundle.'),
  link: z.string(),
  vote: voteSchema.optional().describe('What a room has said, where a group decided.'),
});

export type GroupVote = z.infer<typeof voteSchema>;
