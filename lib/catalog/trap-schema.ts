import { z } from 'zod';
import { textSchema } from './schema.ts';

/** What goes wrong around a right template, and of which resource types. */
export const trapsSchema = z.array(
  z.strictObject({
    id: z.string(),
    types: z.array(z.string().startsWith('AWS::')).min(1),
    isCertain: z.boolean().default(false),
    sentence: textSchema,
    source: z.url({ protocol: /^https$/ }),
  }),
);
export type Trap = z.infer<typeof trapsSchema>[number];
