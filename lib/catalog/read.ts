import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Beyond, beyondSchema } from './beyond-schema.ts';
import { namedOptionSchema, optionSchema } from './option-schema.ts';
import { type PriceSheet, priceSheetSchema } from './price-schema.ts';
import { type Profiles, profilesSchema } from './profile-schema.ts';
import { type Proof, proofSchema } from './proof-schema.ts';
import { type Questions, questionsSchema } from './question-schema.ts';
import type { Catalog, Dimension, Fact, NamedOption, Option } from './schema.ts';
import { DIMENSIONS, editionSchema, requirementSchema, scenarioSchema, talkSchema } from './schema.ts';
import { type Trap, trapsSchema } from './trap-schema.ts';

/** Where the content lies. The literal name keeps the bundler from tracing the whole repository. */
const TEMPLATES = path.join(process.cwd(), 'templates');

function parseFile<T>(schema: z.ZodType<T>, file: string): T {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file} is not valid content:\n  ${issues.join('\n  ')}`);
}

function readFolder<T extends { order: number }>(schema: z.ZodType<T>, folder: string): (T & { id: string })[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ ...parseFile(schema, path.join(folder, file)), id: path.basename(file, '.yml') }))
    .sort((a, b) => a.order - b.order);
}

type OptionFolder = { options: Option[]; named: NamedOption[]; facts: Fact[] };

function readOption(root: string, dimension: Dimension, id: string): OptionFolder {
  const file = path.join(root, dimension, id, 'option.yml');
  const raw: unknown = parse(readFileSync(file, 'utf8'));
  if (typeof raw === 'object' && raw !== null && 'notYet' in raw) {
    return { options: [], named: [{ ...parseFile(namedOptionSchema, file), id, dimension }], facts: [] };
  }
  const { facts, ...option } = parseFile(optionSchema, file);
  return {
    options: [{ ...option, id, dimension }],
    named: [],
    facts: facts.map((fact) => ({ ...fact, dimension, option: id, when: { ...fact.when, [dimension]: [id] } })),
  };
}

function readDimension(root: string, dimension: Dimension): OptionFolder {
  const folders = readdirSync(path.join(root, dimension), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const read = folders.map((folder) => readOption(root, dimension, folder.name));
  const options = read.flatMap((part) => part.options).sort((a, b) => a.order - b.order);
  return {
    options,
    named: read.flatMap((part) => part.named).sort((a, b) => a.order - b.order),
    facts: options.flatMap((option) => read.flatMap((part) => part.facts.filter((fact) => fact.option === option.id))),
  };
}

/**
 * Reads and checks everything under a folder laid out like `templates/`: an option is a folder, a requirement and a
 * scenario are files. Throws with the file and the field when content is not valid.
 */
export function readCatalog(root: string): Catalog {
  const dimensions = DIMENSIONS.map((dimension) => readDimension(root, dimension));
  return {
    edition: parseFile(editionSchema, path.join(root, 'catalog.yml')),
    talk: parseFile(talkSchema, path.join(root, 'talk.yml')),
    options: dimensions.flatMap((part) => part.options),
    named: dimensions.flatMap((part) => part.named),
    requirements: readFolder(requirementSchema, path.join(root, 'requirements')),
    scenarios: readFolder(scenarioSchema, path.join(root, 'scenarios')),
    facts: dimensions.flatMap((part) => part.facts),
  };
}

/** Reads what was proved of the bundles, by which tool and when. Throws as `readCatalog` does. */
export function readProof(root = TEMPLATES): Proof {
  return parseFile(proofSchema, path.join(root, 'proof.yml'));
}

/** Reads the prices of every Region that has a file. Throws as `readCatalog` does. */
export function readPrices(root = TEMPLATES): PriceSheet[] {
  const folder = path.join(root, 'prices');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return files.sort().map((file) => parseFile(priceSheetSchema, path.join(folder, file)));
}

/** Reads what the workshop profile leaves out. Throws as `readCatalog` does. */
export function readProfiles(root = TEMPLATES): Profiles {
  return parseFile(profilesSchema, path.join(root, 'profiles.yml'));
}

/** Reads what is not among the combinations, in its order. Throws as `readCatalog` does. */
export function readBeyond(root = TEMPLATES): Beyond[] {
  return readFolder(beyondSchema, path.join(root, 'beyond'));
}

let cached: Catalog | undefined;

/** The product's own catalogue, read once a process (in development at every call, so that content can be edited). */
export function theCatalog(): Catalog {
  if (process.env.NODE_ENV === 'development') return readCatalog(TEMPLATES);
  cached ??= readCatalog(TEMPLATES);
  return cached;
}

let cachedProof: Proof | undefined;

/** What was proved of the product's own bundles, read once a process. */
export function theProof(): Proof {
  cachedProof ??= readProof();
  return cachedProof;
}

let cachedProfiles: Profiles | undefined;

/** What the product's own workshop profile leaves out, read once a process. */
export function theProfiles(): Profiles {
  cachedProfiles ??= readProfiles();
  return cachedProfiles;
}

let cachedQuestions: Questions | undefined;

/** The questions of the guided start, read once a process. Throws as `readCatalog` does. */
export function theQuestions(): Questions {
  cachedQuestions ??= parseFile(questionsSchema, path.join(TEMPLATES, 'questions.yml'));
  return cachedQuestions;
}

let cachedTraps: readonly Trap[] | undefined;

/** What goes wrong around a right template, read once a process. Throws as `readCatalog` does. */
export function theTraps(): readonly Trap[] {
  cachedTraps ??= parseFile(trapsSchema, path.join(TEMPLATES, 'traps.yml'));
  return cachedTraps;
}

let cachedPrices: readonly PriceSheet[] | undefined;

/** The product's own price files, read once a process. */
export function thePrices(): readonly PriceSheet[] {
  cachedPrices ??= readPrices();
  return cachedPrices;
}

let cachedBeyond: readonly Beyond[] | undefined;

/** What the product's own content says of what is not among the combinations, read once a process. */
export function theBeyond(): readonly Beyond[] {
  if (process.env.NODE_ENV === 'development') return readBeyond();
  cachedBeyond ??= readBeyond();
  return cachedBeyond;
}
