import type { Document } from 'yaml';
import { z } from 'zod';
import { holdsFor } from './fragment-name.ts';
import type { Fragments } from './fragments.ts';
import { entryNameProblem } from './names.ts';
import type { Values } from './values.ts';

export const RECIPE = 'bundle.yml';
/** The recipe of what is left to do by hand once the template stands; only a method with such a rest has one. */
export const AFTER = 'after.yml';

/** What a file is made of: the name of a fragment, or names that come once a service. */
type Step = string | { each: string[] };
type Fragmented = { merge: Step[] } | { concat: Step[] };

function stepsOf(file: Fragmented): Step[] {
  return 'merge' in file ? file.merge : file.concat;
}

/** Whether a file is written once a service: its path asks for the folder. */
function isOfService({ path }: { path: string }): boolean {
  return path.includes('{service-folder}');
}

const nameSchema = z.string().min(1);
const stepsSchema = z.array(z.union([nameSchema, z.strictObject({ each: z.array(nameSchema).min(1) })])).min(1);
const pathSchema = z.string().refine((path) => entryNameProblem(path) === undefined, 'cannot be the name of a file');
const common = { path: pathSchema, executable: z.boolean().default(false) };

const fileSchema = z
  .union([
    // `rights`: with the policies that the resources of the template need of whoever deploys them.
    z.strictObject({ ...common, merge: stepsSchema, rights: z.boolean().default(false) }),
    z.strictObject({ ...common, concat: stepsSchema }),
  ])
  .refine((file) => !isOfService(file) || stepsOf(file).every((step) => typeof step === 'string'), {
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
export function readRecipe(fragments: Fragments, part: string, name = RECIPE): Recipe {
  const document = fragments.parseFragment(part, name);
  if (!document) throw new Error(`templates/${part}/${name} is missing: without it there is nothing to compose`);
  const known = read.get(document);
  if (known) return known;
  const result = recipeSchema.safeParse(document.toJS());
  if (!result.success) throw new Error(`templates/${part}/${name} is not valid:\n${z.prettifyError(result.error)}`);
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
function namesOf(file: RecipeFile, services: number): { pattern: string; service?: number }[] {
  const places = Array.from({ length: services }, (_, service) => service);
  return stepsOf(file).flatMap((step) =>
    typeof step === 'string'
      ? [{ pattern: step }]
      : places.flatMap((service) => step.each.map((pattern) => ({ pattern, service }))),
  );
}

/**
 * The fragments of one file: name by name, the plainest first, in the order of the parts, those whose conditions hold.
 * Throws, naming the recipe, on a name under which no part of any bundle holds a fragment.
 */
export function fragmentsOf(
  file: RecipeFile,
  parts: readonly string[],
  fragments: Fragments,
  values: Values,
  recipe: string,
): FragmentAt[] {
  return namesOf(file, values.services.length).flatMap(({ pattern, ...service }) => {
    const own = (service.service === undefined ? undefined : values.services[service.service]) ?? values;
    const stem = fillName(pattern, own, `${recipe}: ${pattern}`);
    if (!fragments.stems.has(stem)) throw new Error(`${recipe}: nobody holds ${stem}, which ${file.path} asks for`);
    const held = parts.flatMap((part) => fragments.fragmentsNamed(part, stem).map((fragment) => ({ part, fragment })));
    return held
      .filter(({ part, fragment }) => holdsFor(fragment, own, fileOf({ part, name: fragment.name })))
      .sort((a, b) => a.fragment.conditions.length - b.fragment.conditions.length)
      .map(({ part, fragment }) => ({ part, name: fragment.name, ...service }));
  });
}
