import { z } from 'zod';

const accountKindSchema = z.enum(['rehearsal', 'local', 'connection']);

const aliasSchema = z
  .string()
  .optional()
  .describe("The account's alias; absent where it has none, or the server may not ask.");

export const accountsSchema = z.strictObject({
  accounts: z.array(
    z.strictObject({
      id: z.string(),
      kind: accountKindSchema,
      accountId: z.string().nullable().describe('Null where it is not known, or not told without a session.'),
      name: z.string().optional(),
      alias: aliasSchema,
      profiles: z
        .array(z.string())
        .optional()
        .describe('The profiles of this machine; `local:<profile>` deploys by one.'),
      roleName: z.string().optional(),
      stackPrefix: z.string().optional().describe('What the names of its stacks begin with.'),
      regions: z.array(z.string()).describe('The role of a connection works in one Region.'),
      state: z.enum(['ready', 'off', 'error']),
      reason: z.string().optional().describe('Why it cannot be used, and the next step.'),
    }),
  ),
});

export const connectionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  roleName: z.string(),
  region: z.string(),
  stackPrefix: z.string(),
  externalId: z.string().describe('128 random bits, told this once.'),
  roleTemplate: z.string(),
  parameters: z.array(z.strictObject({ key: z.string(), value: z.string() })),
});

export const connectionTestSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['ready', 'error']),
  reason: z.string().optional(),
});

export const startedSchema = z.strictObject({ id: z.string() });

const stateSchema = z.enum(['preparing', 'review', 'running', 'succeeded', 'failed', 'cancelled', 'superseded']);
const kindSchema = z.enum(['deploy', 'delete', 'rollback']);
const runAccountSchema = z.strictObject({
  id: z.string(),
  kind: accountKindSchema,
  accountId: z.string(),
  alias: aliasSchema,
});

const resourceSchema = z.strictObject({
  logicalId: z.string(),
  type: z.string(),
  description: z.string().describe('What it is and why it is there; empty where the template does not say.'),
  status: z.string().nullable().describe('Null: nothing heard of it yet.'),
  at: z.string().nullable(),
  reason: z.string().optional(),
});

const errorSchema = z.strictObject({
  kind: z.string(),
  resource: z.string().nullable().describe('The first that failed.'),
  reason: z.string().describe("AWS's own words, without secrets."),
  message: z.string().describe("What happened, in the reader's language."),
  next: z.string().describe("What to do next, in the reader's language."),
  run: z.string().optional().describe('The deployment to look at instead.'),
});

const commandsSchema = z.strictObject({
  lines: z.array(z.string()),
  env: z.string().describe('Where the outputs are, as shell assignments.'),
  script: z.string().describe('Where the rest is, as a script.'),
});

export const deploymentSchema = z.strictObject({
  id: z.string(),
  kind: kindSchema,
  state: stateSchema,
  account: runAccountSchema,
  region: z.string(),
  stackName: z.string(),
  pick: z.string().nullable(),
  link: z.string().nullable().describe('The parameters that say the choice again, as a query.'),
  changes: z.array(
    z.strictObject({
      action: z.string(),
      logicalId: z.string(),
      type: z.string(),
      replacement: z.enum(['True', 'False', 'Conditional']).nullable(),
      description: z.string(),
    }),
  ),
  roles: z.array(
    z.strictObject({
      logicalId: z.string(),
      type: z.string(),
      name: z.string().optional(),
      policies: z.array(z.string()),
      statements: z
        .array(z.strictObject({ isAllowed: z.boolean(), actions: z.array(z.string()), resources: z.array(z.string()) }))
        .optional()
        .describe('What its inline policies allow or deny.'),
      description: z.string(),
    }),
  ),
  cost: z.strictObject({ perMonthUsd: z.number(), perHourUsd: z.number() }).nullable(),
  checks: z
    .array(
      z.strictObject({
        id: z.string(),
        sentence: z.string(),
        state: z
          .enum(['ok', 'look', 'not-checked'])
          .describe(
            'ok: looked at, and fine. look: seen to be a trap, or nobody could look: see the sentence. not-checked: the rehearsal has no such thing.',
          ),
        source: z.string(),
      }),
    )
    .describe('What is known to go wrong around such a template, to be looked at before it is executed.'),
  resources: z.array(resourceSchema),
  outputs: z.array(z.strictObject({ key: z.string(), value: z.string(), description: z.string().optional() })),
  error: errorSchema.nullable(),
  changeSetId: z.string().nullable(),
  changeSetType: z.enum(['CREATE', 'UPDATE']).nullable(),
  capabilities: z.array(z.string()),
  commands: commandsSchema
    .nullable()
    .describe('What remains to be done by a terminal, where the method has such a rest.'),
  beforeDeletion: z.array(z.string()).describe('Commands that a terminal runs before the stack is deleted.'),
  notice: z.enum(['slowed', 'credentials', 'clock', 'reconnecting']).nullable(),
  notes: z.array(z.enum(['minified', 'nothing-to-do'])),
  offers: z.array(z.string()).describe('What can be done next.'),
  drift: z
    .strictObject({
      status: z.string(),
      at: z.string(),
      resources: z.array(
        z.strictObject({
          logicalId: z.string(),
          type: z.string(),
          status: z.string(),
          differences: z.array(z.strictObject({ path: z.string(), kind: z.string() })),
        }),
      ),
    })
    .nullable(),
  driftSince: z.string().nullable().describe('Since when a detection of drift goes on.'),
  driftError: errorSchema
    .pick({ kind: true, reason: true, message: true, next: true })
    .nullable()
    .describe('Why the last detection came to nothing.'),
  startedAt: z.string().nullable().describe('When the operation was ordered that goes on or went on last.'),
  sequence: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const deploymentListSchema = z.strictObject({
  deployments: z.array(
    z.strictObject({
      id: z.string(),
      kind: kindSchema,
      state: stateSchema,
      account: runAccountSchema,
      region: z.string(),
      stackName: z.string(),
      pick: z.string().nullable(),
      createdAt: z.string(),
      updatedAt: z.string(),
    }),
  ),
});

export type DeploymentAnswer = z.infer<typeof deploymentSchema>;
