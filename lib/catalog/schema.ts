import { z } from 'zod';
import { diagramFields } from './diagram-roles.ts';

/** The three factors of the talk's formula, in its order. A closed list: everything loops over it. */
export const DIMENSIONS = ['launch', 'balance', 'deploy'] as const;

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

const conditionSchema = z.strictObject({
  launch: z.array(idSchema).min(1).optional(),
  balance: z.array(idSchema).min(1).optional(),
  deploy: z.array(idSchema).min(1).optional(),
});

/** What became of a claim of the talk, and the sources that say so. */
const todaySchema = z.strictObject({
  verdict: z.enum(['holds', 'partly', 'no-longer', 'never-quite', 'opinion']),
  text: textSchema,
  sources: z.array(sourceSchema).default([]),
});

export const factSchema = z.strictObject({
  id: z.string().regex(/^F\d{2}(-[a-z0-9]+)*$/),
  text: textSchema,
  stance: z.enum(['pro', 'con', 'neutral']),
  /** T: the talk, D: documentation, J: judgement (never beyond ±1, never blocks), definition: follows from the requirement's own words. */
  basis: z.enum(['talk', 'documentation', 'judgement', 'definition']),
  /** The talk's own words; always Japanese. */
  quote: z.strictObject({ text: z.string().min(1), slide: z.int().min(1).max(16) }).optional(),
  requirement: idSchema.optional(),
  effect: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]).default(0),
  /** A documented "cannot": as a must it rules the combination out. */
  blocks: z.boolean().default(false),
  /** Further conditions beside the option in whose folder the fact stands. */
  when: conditionSchema.default({}),
  /** First month in which it holds; absent: since before the talk. */
  from: monthSchema.optional(),
  /** First month in which it no longer holds; absent: it still does. */
  until: monthSchema.optional(),
  /** Why a month above is not exact, where it is not. */
  monthNote: textSchema.optional(),
  /** The other side, where experts differ or the claim was never quite true. */
  disputed: textSchema.optional(),
  today: todaySchema.optional(),
  sources: z.array(sourceSchema).default([]),
});

/** A value that follows from the settings: the first row whose words and limits hold gives it. A written value wins. */
const derivedSchema = z.strictObject({
  setting: idSchema,
  rows: z
    .array(
      z.strictObject({
        when: z.record(idSchema, z.string()).default({}),
        upTo: z.record(idSchema, z.number()).default({}),
        value: z.string(),
      }),
    )
    .min(1),
});

/** What an option cannot do: `left-out` puts the neutral value in its place, `refused` ends with a sentence. */
const limitSchema = z
  .strictObject({
    /** A setting, or a field of a service as `service.gpu`. */
    setting: z.string().regex(/^(service\.)?[a-z]+(-[a-z]+)*$/),
    /** What it cannot: words, or `on` for a number above 0 and a text that is not empty. Absent: all but the neutral value. */
    values: z.array(z.string()).min(1).optional(),
    is: z.enum(['left-out', 'refused']),
    /** Of a service's field: whether it concerns only the services that the entry leads to. */
    of: z.literal('public').optional(),
    /** Why. */
    text: textSchema,
    /** The value that the repair offers; absent: the neutral one. */
    repair: z.string().optional(),
    /** The fact that says so, where one does. */
    fact: z.string().optional(),
  })
  .refine(({ setting, is }) => is === 'refused' || !setting.startsWith('service.'), 'a field of a service is refused');

/** A default that an option has before a month, when it could not do otherwise yet. */
const datedDefaultSchema = z.strictObject({ setting: idSchema, value: z.string(), until: monthSchema });

/** A type of container instance. */
const hostSchema = z.strictObject({
  type: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/),
  vcpu: z.int().min(1),
  /** MiB. */
  memory: z.int().min(512),
  /** Network interfaces, the primary one among them. */
  enis: z.int().min(2),
  arch: z.enum(['x86_64', 'arm64']),
  gpus: z.int().min(0).default(0),
});

/** An option that the talk names and this catalogue does not hold yet. */
export const namedOptionSchema = z.strictObject({ order: z.int(), label: textSchema, notYet: textSchema });

export const optionSchema = z.strictObject({
  order: z.int(),
  label: textSchema,
  /** One sentence: what it is. */
  summary: textSchema,
  docs: sourceSchema,
  retired: z.strictObject({ from: monthSchema, text: textSchema, sources: z.array(sourceSchema).min(1) }).optional(),
  /** The switch that lets this option join a bundle whose own option of this dimension is another. */
  addOn: z.literal('discovery').optional(),
  ...diagramFields,
  /** Where requests from the internet come in: in the VPC's public subnets, at the Region's edge, or nowhere. */
  entry: z.enum(['public', 'regional', 'none']).default('none'),
  /** How several services stand behind it: the difference in a sentence, and one's way with {path}, {listener} and so on. */
  services: z.strictObject({ difference: textSchema, way: textSchema }).optional(),
  limits: z.array(limitSchema).default([]),
  defaults: z.array(datedDefaultSchema).default([]),
  derived: z.array(derivedSchema).default([]),
  /** The types of container instance that one can name, where the option runs on such. */
  hosts: z.array(hostSchema).default([]),
  facts: z.array(factSchema),
});

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
