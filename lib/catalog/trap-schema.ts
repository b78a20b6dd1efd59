import { z } from 'zod';
import { textSchema } from './schema.ts';

const roleSchema = z.strictObject({ type: z.string().startsWith('AWS::'), role: z.string(), service: z.string() });

/** What of an account can be looked at: roles of services, or without them API Gateway's role for logs. */
const lookSchema = z.strictObject({
  roles: z.array(roleSchema).min(1).optional(),
  fine: z.enum(['there', 'missing']),
  there: textSchema,
  missing: textSchema,
});

/** What goes wrong around a right template, and of which resource types. */
export const trapsSchema = z.array(
  z.strictObject({
    id: z.string(),
    types: z.array(z.string().startsWith('AWS::')).min(1),
    look: lookSchema.optional(),
    sentence: textSchema,
    source: z.url({ protocol: /^https$/ }),
  }),
);
export type Trap = z.infer<typeof trapsSchema>[number];
