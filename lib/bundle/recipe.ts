import type { Document } from 'yaml';
import { z } from 'zod';
import type { Fragments } from './fragments.ts';
import { entryNameProblem } from './names.ts';
import type { Values } from './values.ts';

export const RECIPE = 'bundle.yml';

const namesSchema = z.array(z.string().min(1)).min(1);
const pathSchema = z.string().refine((path) => entryNameProblem(path) === undefined, 'cannot be the name of a file');
const common = { path: pathSchema, optional: z.array(z.string()).default([]), executable: z.boolean().default(false) };

const fileSchema = z
  .union([z.strictObject({ ...common, merge: namesSchema }), z.strictObject({ ...common, concat: namesSchema })])
  .refine((file) => file.optional.every((name) => ('merge' in file ? file.merge : file.concat).includes(name)), {
    error: 'optional lists a fragment that the file does not use',
  });

const recipeSchema = z.strictObject({ files: z.array(fileSchema).min(1) });

type Recipe = z.infer<typeof recipeSchema>;
export type RecipeFile = Recipe['files'][number];
/** A fragment that a recipe's file takes up: the part that holds it, and its name there. */
export type FragmentAt = { part: string; name: string };

/** A fragment's file, as a message should name it. */
export function fileOf({ part, name }: FragmentAt): string {
  return `templates/${part}/${name}`;
}

const read = new WeakMap<Document, Recipe>();

function namesOf(file: RecipeFile): string[] {
  return 'merge' in file ? file.merge : file.concat;
}

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
  return namesOf(file).flatMap((pattern) => {
    const name = pattern.replace(/\{([^{}]*)\}/g, (_, key: string) => String(values.get(key, `${recipe}: ${pattern}`)));
    const holders = parts.filter((part) => fragments.readFragment(part, name) !== undefined);
    if (holders.length === 0 && !file.optional.includes(pattern))
      throw new Error(`${recipe}: no part holds ${name}, which ${file.path} needs (${parts.join(', ')})`);
    return holders.map((part) => ({ part, name }));
  });
}
