import { z } from 'zod';
import { combinationSchema } from './answer-schemas.ts';

const usd = z.number();

const lineSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  quantity: z.number().describe('Of `unit`, in a month of 730 hours.'),
  unit: z.string(),
  unitPriceUsd: usd,
  perMonthUsd: usd,
  status: z.enum(['confirmed', 'not-confirmed']).describe('Whether a page that was read says this price.'),
  source: z.strictObject({ title: z.string(), url: z.string(), read: z.string().optional() }),
  note: z.string().optional(),
  idle: z.boolean().describe('Due with no request at all, too.'),
});

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
  perMonthUsd: usd,
  perHourUsd: usd,
  idlePerMonthUsd: usd.describe('Left running, with no request at all.'),
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
});
