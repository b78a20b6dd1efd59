import { z } from 'zod';
import { AWS_PATTERNS } from '#lib/choice/aws-settings.ts';
import type { PARAMETERS } from '#lib/choice/choice.ts';
import { LINK_VERSION } from '#lib/choice/edition.ts';
import { IMAGE, IMAGE_LENGTH_MAX } from '#lib/choice/image.ts';
import { MONTH } from '#lib/choice/month.ts';
import { USAGE_MAX } from '#lib/choice/read-usage.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { GPU_MAX, PROTOCOLS, SERVICES_MAX } from '#lib/choice/service.ts';
import { SERVICE_PATTERNS } from '#lib/choice/service-rules.ts';
import { CHOICES, COUNT_MAX, INSTANCES_MAX, PATTERNS, PORT_MAX } from '#lib/choice/settings.ts';
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
      protocol: z.enum(PROTOCOLS).optional().describe('grpc behind an ALB needs a certificate.'),
      cpu: oneNumber(CPU_UNITS).optional(),
      memory: oneNumber(MEMORIES).optional(),
      gpu: z.int().min(0).max(GPU_MAX).optional().describe('GPUs of each task; needs an instance type that has them.'),
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

/** A text of a form, or nothing at all. */
const given = (pattern: RegExp) => z.string().regex(new RegExp(`^$|${pattern.source}`));

/** What names something that exists in the account already. */
const awsSchemas = {
  vpc: given(AWS_PATTERNS.vpc).describe('An existing VPC, with `private-subnets`. Then `egress` is without effect.'),
  'private-subnets': given(AWS_PATTERNS.subnets).describe('Two subnets of `vpc` for the tasks, parted by a comma.'),
  'public-subnets': given(AWS_PATTERNS.subnets).describe('Two subnets of `vpc` for an ALB.'),
  certificate: given(AWS_PATTERNS.certificate).describe('A certificate in ACM, of the same Region.'),
  domain: given(AWS_PATTERNS.domain).describe('The host name that `certificate` is for.'),
  'hosted-zone': given(AWS_PATTERNS['hosted-zone']).describe('The Route 53 zone that gets an alias of `domain`.'),
  'authz-url': given(AWS_PATTERNS.url).describe('Your own authorization server, which `auth=lambda` asks.'),
  'user-pool': given(AWS_PATTERNS['user-pool']).describe('An existing user pool. Default: the bundle makes one.'),
  'user-pool-client': given(AWS_PATTERNS['user-pool-client']).describe('The app client of `user-pool`.'),
  'user-pool-domain': given(AWS_PATTERNS['user-pool-domain']).describe('The domain prefix of `user-pool`.'),
  'jwt-issuer': given(AWS_PATTERNS.url).describe('Who issues the tokens of `auth=jwt`.'),
  'jwks-url': given(AWS_PATTERNS.url).describe('Where the keys of `auth=jwt` are.'),
};

const instances = (key: keyof typeof INSTANCES_MAX) => z.int().min(0).max(INSTANCES_MAX[key]);

/** What decides how tasks run and are reached. */
const runtimeSchemas = {
  profile: z.enum(CHOICES.profile).describe('`workshop` is cheap and quick to delete; `production` has every control.'),
  arch: z.enum(CHOICES.arch),
  names: z.enum(CHOICES.names).describe('How services call one another, where discovery is on.'),
  waf: z.enum(CHOICES.waf).describe('Default: off, with profile=production on.'),
  auth: z
    .enum(CHOICES.auth)
    .describe('Who checks a token at the entry. `lambda`: API Gateway; `cognito` and `jwt`: ALB with a certificate.'),
  spot: z.int().min(0).max(100).describe('Percent of the tasks on Fargate Spot.'),
  'instances-min': instances('instances-min'),
  'instances-max': instances('instances-max').describe('0: as many as the tasks need.'),
  network: z.enum(CHOICES.network),
  root: z
    .enum(CHOICES.root)
    .describe('The root file system of the container. Default: read-only; writable with exec=on and profile=workshop.'),
  exec: z.enum(CHOICES.exec).describe('ECS Exec with a log of its sessions. Needs root=writable.'),
  rollout: z.enum(CHOICES.rollout),
};

const month = () => z.string().regex(MONTH);

/** What can be asked, by the content: scenarios, requirements, months, combinations and types of instance. */
function contentSchemas({
  version,
  firstMonth,
  newestMonth,
  requirements,
  scenarios,
  combinations,
  options,
}: Vocabulary) {
  const hosts = options.flatMap((option) => option.hosts.map(({ type }) => type));
  return {
    v: z.literal(LINK_VERSION).describe('What the parameters of a link mean.'),
    catalog: month().describe(
      `The edition of the catalogue that a link was made with, from ${firstMonth} to ${version}. Of an old one the facts of ` +
        'its month count, and `as-of` can name none after it.',
    ),
    scenario: z.enum(Object.keys(scenarios)).describe('A scenario: its requirements with their levels.'),
    need: z
      .string()
      .describe(
        'Requirements, separated by commas, as `<id>.<level>`, `<id>.<weight>`, `<id>.<level>.<weight>` or `<id>.none`; ' +
          '`only` among them takes away what the scenario brings along. ' +
          `Levels: must, should, could. Weights: 0 to 10, at most four decimals. Ids: ${requirements.join(', ')}.`,
      ),
    'as-of': month().describe(
      `The month whose facts count, from ${firstMonth} to ${newestMonth}, which is the default.`,
    ),
    pick: z.enum(combinations).describe('The combination of the bundle. Without it: the winner.'),
    'instance-type': z.enum(['', ...hosts]).describe('Default: the smallest that the largest task fits on.'),
  };
}

const figure = (key: keyof typeof USAGE_MAX) => z.number().min(0).max(USAGE_MAX[key]).multipleOf(0.01);

/** What a month brings: it changes what is said of the cost, and nothing that is deployed. */
const usageSchemas = {
  rps: figure('rps').describe('Requests a second, on average, for the monthly cost. Default: 1.'),
  'out-gb': figure('out-gb').describe(
    'GB a month that the tasks themselves send and fetch, through NAT gateways or endpoints. Default: 10.',
  ),
  'log-gb': figure('log-gb').describe('GB a month that the containers log. Default: 2.'),
};

/** The parameters as OpenAPI describes them, out of the very rules that read them (lib/choice). */
export function parameterSchemas(vocabulary: Vocabulary): Record<Parameter, z.ZodType> {
  return {
    ...contentSchemas(vocabulary),
    ...runtimeSchemas,
    ...awsSchemas,
    ...usageSchemas,
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
    adr: z
      .enum(CHOICES.adr)
      .describe('The form of the decision record in `docs/adr`. `log4brains` is MADR as that tool reads it.'),
    date: z.iso.date().describe("The date of the bundle's files. Default: the catalogue's."),
    service: z
      .array(z.string())
      .max(SERVICES_MAX)
      .describe(
        'Repeats, once a service: `name:web,image:nginx%3A1.29,port:80,path:/,count:2`. Fields: name, image, port, path, ' +
          'protocol, cpu, memory, gpu, count, health, `env:A=1;B=2`, `secrets:C=<ARN>`, `public:off`.',
      ),
  };
}
