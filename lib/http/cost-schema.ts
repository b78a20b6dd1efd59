import { z } from 'zod';
import { KINDS } from '#lib/pricing/kinds.ts';
import { combinationSchema } from './answer-schemas.ts';

const usd = z.number();

const lineSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(KINDS).describe('What it is for, in the order of the lines.'),
  quantity: z.number().describe('Of `unit`, in a month of 730 hours.'),
  unit: z.string(),
  unitPriceUsd: usd,
  perMonthUsd: usd,
  status: z.enum(['confirmed', 'not-confirmed']).describe('Whether a page that was read says this price.'),
  source: z.strictObject({ title: z.string(), url: z.string(), read: z.string().optional() }),
  note: z.string().optional(),
  idle: z.boolean().describe('Due with no request at all, too.'),
});

const totals = {
  perMonthUsd: usd,
  perHourUsd: usd,
  idlePerMonthUsd: usd.describe('Left running, with no request at all.'),
};

export const combinationCostSchema = z.strictObject({
  id: combinationSchema,
  perMonthUsd: usd.nullable().describe('Null where the combination refuses one of the settings.'),
  idlePerMonthUsd: usd.nullable(),
  notConfirmed: z.int().describe('How many of its lines have a price that no page confirmed.'),
  problem: z.string().nullable().describe('What it refuses.'),
});

const share = z.number().describe('A share of the instance: 1 is full.');

export const packingSchema = z.strictObject({
  instanceType: z.string(),
  vcpu: z.number(),
  memoryGb: z.number(),
  instances: z.int().describe('How many of it the tasks need.'),
  breakEven: share.describe('Above this share of the instance it is cheaper than Fargate; above 1 it never is.'),
  ec2PerMonthUsd: usd.describe('One instance.'),
  fargatePerMonthUsd: usd.describe('Fargate tasks of the whole instance.'),
  isConfirmed: z.boolean(),
  current: share.describe('How full these tasks make the instances, by what Fargate would charge for them.'),
  isPicked: z.boolean().describe('Whether the tasks of this bundle run on instances.'),
  points: z.array(z.strictObject({ packing: share, ec2Usd: usd, fargateUsd: usd })),
  others: z.array(z.strictObject({ instanceType: z.string(), breakEven: share, isConfirmed: z.boolean() })),
});

const waySchema = z.strictObject({ id: combinationSchema, label: z.string(), perMonthUsd: usd });

export const rateSchema = z.strictObject({
  one: waySchema,
  other: waySchema,
  breakEvenPerSecond: z.number().nullable().describe('Null where one is the cheaper one up to 10,000 a second.'),
  currentPerSecond: z.number(),
  isConfirmed: z.boolean(),
  points: z.array(z.strictObject({ requestsPerSecond: z.number(), oneUsd: usd, otherUsd: usd })),
});

const besides = {
  combinations: z.array(combinationCostSchema).describe('Every combination, with the same settings and traffic.'),
  breakEvens: z.strictObject({
    packing: packingSchema.nullable().describe('EC2 against Fargate, by how full an instance is.'),
    rate: rateSchema.nullable().describe('The two ways in, by the rate of requests.'),
  }),
};

/** `cost.json`: what a bundle costs a month. */
export const costSchema = z.strictObject({
  pick: combinationSchema,
  profile: z.string(),
  currency: z.literal('USD'),
  region: z.strictObject({
    asked: z.string(),
    priced: z.string().describe('Another Region where there are no prices of the one asked for.'),
    name: z.string(),
    isStandIn: z.boolean(),
  }),
  month: z.string(),
  checked: z.string().describe('The day on which the prices were last checked.'),
  usage: z.record(z.string(), z.number()).describe('The traffic that was assumed.'),
  ...totals,
  lines: z.array(lineSchema),
  unpriced: z.array(z.string()).describe('What has no price here and is not in the total.'),
  notes: z.array(z.string()),
  notCounted: z.array(z.string()).describe('What such a bill does not count at all.'),
  adds: z
    .array(z.string())
    .describe('What of that list the production profile adds to this very bundle, priced or not.'),
  savings: z
    .array(z.strictObject({ id: z.string(), label: z.string(), perMonthUsd: usd }))
    .describe('What the workshop profile does not cost that the production profile would, thing by thing.'),
  regions: z
    .array(
      z.strictObject({
        region: z.string(),
        name: z.string(),
        ...totals,
        lines: z.array(lineSchema),
        unpriced: z.array(z.string()),
        ...besides,
      }),
    )
    .describe('The same at the prices of every Region whose prices are here.'),
  ...besides,
});
