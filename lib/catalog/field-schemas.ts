import { z } from 'zod';

/** A month as `YYYY-MM`; months compare as text. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const dateSchema = z.iso.date();
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export const textSchema = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** A page that was read, and the day on which it said so. */
export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  read: dateSchema,
});
