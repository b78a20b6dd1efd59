import { z } from 'zod';
import type { factSchema } from './fact-schema.ts';
import { dateSchema, idSchema, monthSchema, textSchema } from './field-schemas.ts';
import type { hostSchema, limitSchema, namedOptionSchema, optionSchema } from './option-schema.ts';

/** The three factors of the talk's formula, in its order. A closed list: everything loops over it. */
export const DIMENSIONS = ['launch', 'balance', 'deploy'] as const;

const madeBySchema = z.strictObject({
  /** A setting, or a field of the first service as `service.gpu`. */
  setting: z.string().regex(/^(service\.)?[a-z]+(-[a-z]+)*$/),
  values: z.array(z.string()).min(1),
  /** What is left even then. */
  still: textSchema.optional(),
});

export const requirementSchema = z.strictObject({
  order: z.int(),
  name: textSchema,
  ask: textSchema,
  /** The factor that it mostly decides. */
  about: z.enum(DIMENSIONS),
  /** What the bundle does not make yet, though this requirement asks for it. */
  leftToYou: textSchema.optional(),
  /** The setting by which the bundle makes it after all, and the words of it that do. */
  madeBy: madeBySchema.optional(),
  /** The switch of the bundle that this requirement turns on by itself. */
  turnsOn: z.literal('discovery').optional(),
});

export const levelSchema = z.enum(['must', 'should', 'could']);

const expectationSchema = z.union([
  z.strictObject({ winner: z.string() }),
  z.strictObject({ leaders: z.array(z.string()).min(2) }),
  z.strictObject({ none: z.literal(true) }),
]);

/** Who calls what a scenario builds; lists of scenarios are grouped by it, in this order. */
export const CALLERS = ['clients', 'browsers', 'services'] as const;

export const scenarioSchema = z.strictObject({
  order: z.int(),
  callers: z.enum(CALLERS),
  name: textSchema,
  story: textSchema,
  needs: z
    .array(
      z.strictObject({
        requirement: idSchema,
        level: levelSchema,
        /** Why this level: the sentence of the story that says so. */
        why: textSchema,
        quote: z.string().optional(),
      }),
    )
    .min(1),
  /** The winner that the author of the scenario expects, by month: the scenario's own test. */
  expect: z.record(monthSchema, expectationSchema),
});

export const talkSchema = z.strictObject({
  title: textSchema,
  event: z.string(),
  date: dateSchema,
  slides: z.array(z.strictObject({ number: z.int(), title: z.string() })),
});

export const editionSchema = z.strictObject({
  /** The catalogue's version, a month: links and manifests carry it, and old ones are told from new by it. */
  version: monthSchema,
  firstMonth: monthSchema,
  newestMonth: monthSchema,
  /** The day on which the facts were last checked. */
  checked: dateSchema,
});

export type Dimension = (typeof DIMENSIONS)[number];
export type Callers = (typeof CALLERS)[number];
export type Limit = z.infer<typeof limitSchema>;
export type Host = z.infer<typeof hostSchema>;
export type Text = z.infer<typeof textSchema>;
export type Locale = keyof Text;
export type Level = z.infer<typeof levelSchema>;
export type Pick = Record<Dimension, string>;
/** A fact as the rest of the code meets it: `when` names its own option too. */
export type Fact = z.infer<typeof factSchema> & { dimension: Dimension; option: string };
export type Option = Omit<z.infer<typeof optionSchema>, 'facts'> & { id: string; dimension: Dimension };
export type NamedOption = z.infer<typeof namedOptionSchema> & { id: string; dimension: Dimension };
export type Requirement = z.infer<typeof requirementSchema> & { id: string };
export type Scenario = z.infer<typeof scenarioSchema> & { id: string };
export type Talk = z.infer<typeof talkSchema>;
export type Edition = z.infer<typeof editionSchema>;

/** All that the product knows, as read from `templates/`. Lists stand in the vocabulary's order. */
export type Catalog = {
  edition: Edition;
  talk: Talk;
  options: Option[];
  named: NamedOption[];
  requirements: Requirement[];
  scenarios: Scenario[];
  facts: Fact[];
};
