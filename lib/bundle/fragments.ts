import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from 'yaml';
import { parseYaml } from './cfn-yaml.ts';
import { byPlainness, type FragmentName, readFragmentName } from './fragment-name.ts';

/** Where the content lies. The literal name keeps the bundler from tracing the whole repository. */
const TEMPLATES = path.join(process.cwd(), 'templates');

/** The fragment files of a folder laid out like `templates/`; a part is `base` or `<dimension>/<option>`. */
export type Fragments = {
  /** The text of a part's fragment; undefined when the part has none of that name. */
  readFragment: (part: string, name: string) => string | undefined;
  /** The text of a fragment by its path under the folder. Throws when there is none. */
  readSource: (file: string) => string;
  /** The fragments of a part that go by one name under whatever conditions, the plainest first. */
  fragmentsNamed: (part: string, stem: string) => readonly FragmentName[];
  /** Every name that a recipe can ask for. */
  stems: ReadonlySet<string>;
  /** The same as readFragment, parsed. Shared by all readers: who changes it, copies it first. */
  parseFragment: (part: string, name: string) => Document | undefined;
};

/** Reads every fragment under a folder once. Parsing waits until a recipe asks. */
export function openFragments(root: string): Fragments {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    texts.set(path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8'));
  }
  const named = new Map<string, FragmentName[]>();
  const stems = new Set<string>();
  for (const file of texts.keys()) {
    const name = readFragmentName(path.posix.basename(file));
    const key = `${path.posix.dirname(file)}/${name.stem}`;
    named.set(key, [...(named.get(key) ?? []), name].sort(byPlainness));
    stems.add(name.stem);
  }
  const documents = new Map<string, Document>();
  return {
    stems,
    readSource: (file) => {
      const text = texts.get(file);
      if (text === undefined) throw new Error(`templates/${file} is missing`);
      return text;
    },
    fragmentsNamed: (part, stem) => named.get(`${part}/${stem}`) ?? [],
    readFragment: (part, name) => texts.get(`${part}/${name}`),
    parseFragment: (part, name) => {
      const file = `${part}/${name}`;
      const text = texts.get(file);
      if (text === undefined) return undefined;
      const document = documents.get(file) ?? parseYaml(text, `templates/${file}`);
      documents.set(file, document);
      return document;
    },
  };
}

let cached: Fragments | undefined;

/** The product's own fragments, read once a process (in development at every call, so that they can be edited). */
export function theFragments(): Fragments {
  if (process.env.NODE_ENV === 'development') return openFragments(TEMPLATES);
  cached ??= openFragments(TEMPLATES);
  return cached;
}
