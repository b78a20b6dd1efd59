import { z } from 'zod';
import { monthSchema, sourceSchema, textSchema } from './field-schemas.ts';

/** What a price is asked for. */
const unitSchema = z.enum([
  'hour',
  'az-hour',
  'vcpu-hour',
  'gb-hour',
  'lcu-hour',
  'gb',
  'gb-month',
  'gb-second',
  'million',
  'month',
  'user',
]);

const common = {
  id: z.string().regex(/^[a-z][a-z0-9]*([-./][a-z0-9]+)*$/),
  /** US dollars for one unit, on demand, as listed. */
  usd: z.number().min(0),
  unit: unitSchema,
  /** Prices of what goes beyond a quantity, where a price has tiers. */
  tiers: z.array(z.strictObject({ above: z.number().positive(), usd: z.number().min(0) })).default([]),
  /** First month in which it holds; absent: as far back as this catalogue goes. */
  from: monthSchema.optional(),
  /** First month in which it no longer holds; absent: it still does. */
  until: monthSchema.optional(),
  note: textSchema.optional(),
};

/** A page on which to look, that nobody here has read. */
const unreadPageSchema = sourceSchema.omit({ read: true });

/** A price is confirmed by a page that was read; else it says so and names the page on which to look. */
export const priceSchema = z.discriminatedUnion('status', [
  z.strictObject({ ...common, status: z.literal('confirmed'), source: sourceSchema }),
  z.strictObject({
    ...common,
    status: z.literal('not-confirmed'),
    check: unreadPageSchema,
  }),
]);

/** The prices of one Region; its file is named by the Region. */
export const priceSheetSchema = z.strictObject({
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  name: textSchema,
  currency: z.literal('USD'),
  /** The day on which the prices were last looked at. */
  checked: z.iso.date(),
  /** Every page once, so that the prices below can point to it. */
  pages: z.array(z.union([sourceSchema, unreadPageSchema])),
  prices: z.array(priceSchema).min(1),
});

export type PriceUnit = z.infer<typeof unitSchema>;
export type Price = z.infer<typeof priceSchema>;
export type PriceSheet = z.infer<typeof priceSheetSchema>;
