import { z } from 'zod';
import type { PARAMETERS } from '#lib/choice/choice.ts';
import { IMAGE, IMAGE_LENGTH_MAX } from '#lib/choice/image.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { SERVICES_MAX } from '#lib/choice/service.ts';
import { SERVICE_PATTERNS } from '#lib/choice/service-rules.ts';
import { CHOICES, COUNT_MAX, PATTERNS, PORT_MAX } from '#lib/choice/settings.ts';
import { CPU_UNITS, memoriesOf } from '#lib/choice/task-size.ts';
import type { Vocabulary } from '#lib/choice/vocabulary.ts';

export type Parameter = (typeof PARAMETERS)[number];

const MEMORIES = [...new Set(CPU_UNITS.flatMap(memoriesOf))].sort((a, b) => a - b);
const oneNumber = (allowed: readonly number[]) => z.union(allowed.map((value) => z.literal(value)));

const variablesOf = (value: z.ZodString) => z.record(z.string().regex(SERVICE_PATTERNS.variable), value);

/** The services of a JSON body. */
export const servicesSchema = z
  .array(
    z.strictObject({
      name: z.string().regex(SERVICE_PATTERNS.name),
      image: z.string().max(IMAGE_LENGTH_MAX).regex(IMAGE).optional(),
      port: z.int().min(1).max(PORT_MAX).optional().describe('A port that no other service of the bundle has.'),
      path: z.string().regex(SERVICE_PATTERNS.path).nullish().describe('Default: / for the first, /<name> for others.'),
      cpu: oneNumber(CPU_UNITS).optional(),
      memory: oneNumber(MEMORIES).optional(),
      count: z.int().min(1).max(COUNT_MAX).optional(),
      health: z.string().regex(PATTERNS.health).optional(),
      env: variablesOf(z.string().regex(SERVICE_PATTERNS.value)).optional(),
      secrets: variablesOf(z.string()).optional().describe('ARNs of Secrets Manager secrets or SSM parameters.'),
      public: z.boolean().optional().describe('False: called by name only. Turns service discovery on.'),
    }),
  )
  .min(1)
  .max(SERVICES_MAX)
  .describe('What a service leaves out is the flat setting of that name.');

/** The parameters as OpenAPI describes them, out of the very rules that read them (lib/choice). */
export function parameterSchemas(vocabulary: Vocabulary): Record<Parameter, z.ZodType> {
  const { firstMonth, newestMonth, requirements, scenarios, combinations } = vocabulary;
  return {
    scenario: z.enum(Object.keys(scenarios)).describe('A scenario: its requirements with their levels.'),
    need: z
      .string()
      .describe(
        'Requirements, separated by commas, as `<id>.<level>`, `<id>.<weight>`, `<id>.<level>.<weight>` or `<id>.none`. ' +
          `Levels: must, should, could. Weights: 0 to 10, at most four decimals. Ids: ${requirements.join(', ')}.`,
      ),
    'as-of': z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .describe(`The month whose facts count, from ${firstMonth} to ${newestMonth}, which is the default.`),
    pick: z.enum(combinations).describe('The combination of the bundle. Without it: the winner.'),
    discovery: z
      .enum(CHOICES.discovery)
      .describe('Service discovery beside the balancer. Default: on when svc-to-svc is needed.'),
    name: z.string().regex(PATTERNS.name),
    env: z.string().regex(PATTERNS.env),
    region: z.enum(REGIONS),
    image: z.string().max(IMAGE_LENGTH_MAX).regex(IMAGE),
    port: z.int().min(1).max(PORT_MAX),
    health: z.string().regex(PATTERNS.health).describe('The path of the health check.'),
    cpu: oneNumber(CPU_UNITS).describe('CPU units of the task; 1024 are one vCPU.'),
    memory: oneNumber(MEMORIES).describe('MiB of the task; only the sizes that Fargate has for `cpu`.'),
    count: z.int().min(1).max(COUNT_MAX),
    egress: z.enum(CHOICES.egress).describe('How tasks reach out. `endpoints` needs an image in private ECR.'),
    'vpc-link': z.enum(CHOICES['vpc-link']).describe('Default: v2, before 2025-11 v1.'),
    lang: z.enum(CHOICES.lang).describe('The language of the bundle.'),
    date: z.iso.date().describe("The date of the bundle's files. Default: the catalogue's."),
    service: z
      .array(z.string())
      .max(SERVICES_MAX)
      .describe(
        'Repeats, once a service: `name:web,image:nginx%3A1.29,port:80,path:/,count:2`. Fields: name, image, port, path, ' +
          'cpu, memory, count, health, `env:A=1;B=2`, `secrets:C=<ARN>`, `public:off`.',
      ),
  };
}
