import { z } from 'zod';
import { textSchema } from './field-schemas.ts';

const roleSchema = z.strictObject({ type: z.string().startsWith('AWS::'), role: z.string(), service: z.string() });

/** A quota by its code, and what of the account counts towards it. */
const quotaSchema = z.strictObject({
  service: z.string(),
  code: z.string().regex(/^L-[0-9A-F]{8}$/),
  counts: z.enum(['addresses', 'vpcs']),
});

const AWS_URL = z.url({ protocol: /^https$/, hostname: /\.amazon\.com$/ });

/** What of an account can be looked at, how good news read and how bad ones, and where the bad ones are mended. */
const lookSchema = z.strictObject({
  roles: z.array(roleSchema).min(1).optional(),
  apiGatewayRole: z.literal(true).optional(),
  quota: quotaSchema.optional(),
  zones: z.record(z.string(), z.array(z.string().regex(/-az\d$/)).min(1)).optional(),
  good: textSchema,
  bad: textSchema,
  mend: AWS_URL.optional(),
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
