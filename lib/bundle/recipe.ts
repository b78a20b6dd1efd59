import type { Document } from 'yaml';
import { z } from 'zod';
import type { Fragments } from './fragments.ts';
import { entryNameProblem } from './names.ts';
import type { Values } from './values.ts';

export const RECIPE = 'bundle.yml';

type Fragmented = { merge: string[] } | { concat: string[] };

function namesOf(file: Fragmented): string[] {
  return 'merge' in file ? file.merge : file.concat;
}

/** Whether a file is written once a service: its path asks for the folder. */
function isOfService({ path }: { path: string }): boolean {
  return path.includes('{service-folder}');
}

const namesSchema = z.array(z.string().min(1)).min(1);
const pathSchema = z.string().refine((path) => entryNameProblem(path) === undefined, 'cannot be the name of a file');
const listSchema = z.array(z.string()).default([]);
const common = { path: pathSchema, optional: listSchema, each: listSchema, executable: z.boolean().default(false) };

const fileSchema = z
  .union([z.strictObject({ ...common, merge: namesSchema }), z.strictObject({ ...common, concat: namesSchema })])
  .refine((file) => file.optional.every((name) => namesOf(file).includes(name)), {
    error: 'optional lists a fragment that the file does not use',
  })
  .refine((file) => file.each.every((name) => namesOf(file).includes(name)), {
    error: 'each lists a fragment that the file does not use',
  })
  .refine((file) => file.each.length === 0 || !isOfService(file), {
    error: "each has no place in a file that is one service's already",
  });

const recipeSchema = z.strictObject({ files: z.array(fileSchema).min(1) });

type Recipe = z.infer<typeof recipeSchema>;
export type RecipeFile = Recipe['files'][number];
/** A fragment that a recipe's file takes up: the part that holds it, its name there, and the service that it is for. */
export type FragmentAt = { part: string; name: string; service?: number };

/** A fragment's file, as a message should name it. */
export function fileOf({ part, name }: FragmentAt): string {
  return `templates/${part}/${name}`;
}

const read = new WeakMap<Document, Recipe>();

/** The recipe of a deploy method. Throws, with the field, when it is missing or not valid. */
export function readRecipe(fragments: Fragments, part: string): Recipe {
  const document = fragments.parseFragment(part, RECIPE);
  if (!document) throw new Error(`templates/${part}/${RECIPE} is missing: without it there is nothing to compose`);
  const known = read.get(document);
  if (known) return known;
  const result = recipeSchema.safeParse(document.toJS());
  if (!result.success) throw new Error(`templates/${part}/${RECIPE} is not valid:\n${z.prettifyError(result.error)}`);
  read.set(document, result.data);
  return result.data;
}

/** The files of a recipe as a bundle gets them: one that is a service's own comes once a service. */
export function filesOf({ files }: Recipe, values: Values): { file: RecipeFile; path: string; values: Values }[] {
  return files.flatMap((file) => {
    const each = isOfService(file) ? values.services : [values];
    return each.map((own) => ({ file, path: fillName(file.path, own, file.path), values: own }));
  });
}

function fillName(pattern: string, values: Values, where: string): string {
  return pattern.replace(/\{([^{}]*)\}/g, (_, key: string) => String(values.get(key, where)));
}

/** Names in the order of a file, those of a service once for each, neighbours together. */
function timesOf(file: RecipeFile, services: number): { pattern: string; service?: number }[] {
  const runs: { patterns: string[]; isEach: boolean }[] = [];
  for (const pattern of namesOf(file)) {
    const isEach = file.each.includes(pattern);
    const last = runs.at(-1);
    if (last?.isEach === isEach) last.patterns.push(pattern);
    else runs.push({ patterns: [pattern], isEach });
  }
  const places = Array.from({ length: services }, (_, service) => service);
  return runs.flatMap(({ patterns, isEach }) =>
    isEach
      ? places.flatMap((service) => patterns.map((pattern) => ({ pattern, service })))
      : patterns.map((pattern) => ({ pattern })),
  );
}

/**
 * The fragments of one file, name by name and in the order of the parts. Throws, naming recipe and fragment, where no
 * part holds a name that is not optional.
 */
export function fragmentsOf(
  file: RecipeFile,
  parts: readonly string[],
  fragments: Fragments,
  values: Values,
  recipe: string,
): FragmentAt[] {
  return timesOf(file, values.services.length).flatMap(({ pattern, ...service }) => {
    const own = service.service === undefined ? values : values.services[service.service];
    const name = fillName(pattern, own ?? values, `${recipe}: ${pattern}`);
    const holders = parts.filter((part) => fragments.readFragment(part, name) !== undefined);
    if (holders.length === 0 && !file.optional.includes(pattern))
      throw new Error(`${recipe}: no part holds ${name}, which ${file.path} needs (${parts.join(', ')})`);
    return holders.map((part) => ({ part, name, ...service }));
  });
}
