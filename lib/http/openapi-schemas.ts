import { z } from 'zod';
import { catalogSchema, errorSchema, healthSchema, pointedSchema, rankingSchema } from './answer-schemas.ts';
import { comparisonSchema } from './comparison-schema.ts';
import { contentsSchema } from './contents-schema.ts';
import { costSchema } from './cost-schema.ts';
import { REVIEW_SCHEMAS } from './decisions/openapi-paths.ts';
import { DEPLOY_SCHEMAS } from './deploy/openapi-paths.ts';
import { diagramSchema } from './diagram-schema.ts';
import { explanationSchema } from './explanation-schema.ts';
import { manifestSchema } from './manifest-schema.ts';
import type { Schema } from './openapi-call.ts';
import { previewSchema } from './preview-schema.ts';
import { ROOM_SCHEMAS } from './rooms/openapi-paths.ts';
import { timelineSchema } from './timeline-schema.ts';

const SCHEMAS = {
  Ranking: rankingSchema,
  Explanation: explanationSchema,
  Timeline: timelineSchema,
  Comparison: comparisonSchema,
  Catalog: catalogSchema,
  Beyond: pointedSchema,
  Preview: previewSchema,
  Health: healthSchema,
  Manifest: manifestSchema,
  Cost: costSchema,
  Contents: contentsSchema,
  Diagram: diagramSchema,
  ...REVIEW_SCHEMAS,
  ...DEPLOY_SCHEMAS,
  ...ROOM_SCHEMAS,
  Error: errorSchema,
};

/** A zod schema as OpenAPI 3.1 takes it: JSON Schema, the dialect left to the document. */
export function jsonSchema(schema: z.ZodType): Schema {
  const { $schema: _, '~standard': __, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/** Every answer by its name. */
export const answerSchemas = () =>
  Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)]));

export const reference = (name: keyof typeof SCHEMAS) => ({ $ref: `#/components/schemas/${name}` });
