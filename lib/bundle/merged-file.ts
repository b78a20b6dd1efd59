import type { Document } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Acknowledgement, acknowledgementsOf } from './acknowledgements.ts';
import { SETTING_TAG, writeYaml } from './cfn-yaml.ts';
import type { Fragments } from './fragments.ts';
import { mergeDocuments } from './merge.ts';
import { resolveOwnTags, settingsIn } from './own-tags.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { type FragmentAt, fileOf } from './recipe.ts';
import { type ResourceRow, resourceRows } from './resource-table.ts';
import { fillQuotedSlots, fillSlots } from './slots.ts';
import { arrangeTemplate } from './template.ts';
import type { Values } from './values.ts';

/** A YAML file of a bundle, and what other files say of it when it is a template. */
export type MergedFile = {
  text: string;
  parameters: Parameter[];
  resources: ResourceRow[];
  acknowledged: Acknowledgement[];
};
/** The same before the settings are known: slots stand for them. */
type OpenFile = MergedFile & { askedBy: ReadonlyMap<string, string> };

function mergeFragments(path: string, ats: readonly FragmentAt[], fragments: Fragments, lang: Locale): OpenFile {
  const askedBy = new Map<string, string>();
  const sources = ats.map((at): { file: string; document: Document } => {
    const document = fragments.parseFragment(at.part, at.name);
    if (!document) throw new Error(`${fileOf(at)} is missing`);
    for (const key of settingsIn(document, fileOf(at))) askedBy.set(key, fileOf(at));
    return { file: fileOf(at), document };
  });
  const [first, ...rest] = sources;
  if (!first) throw new Error(`${path}: there is nothing to merge`);
  const merged = mergeDocuments([first, ...rest]);
  resolveOwnTags(merged, lang);
  arrangeTemplate(merged);
  const parameters = parametersOf(merged, path);
  const resources = resourceRows(merged, path);
  return { text: writeYaml(merged), parameters, resources, acknowledged: acknowledgementsOf(merged, path), askedBy };
}

// Merging and writing YAML is nearly all of the time of a bundle, and depends on few settings. There are as many entries
// as recipes have ways to choose their fragments: some hundred, each a text of 20 kB.
const open = new WeakMap<Fragments, Map<string, OpenFile>>();

function openFile(path: string, ats: readonly FragmentAt[], fragments: Fragments, lang: Locale): OpenFile {
  const files = open.get(fragments) ?? new Map<string, OpenFile>();
  open.set(fragments, files);
  const key = [path, lang, ...ats.map(fileOf)].join('\n');
  const file = files.get(key) ?? mergeFragments(path, ats, fragments, lang);
  files.set(key, file);
  return file;
}

/**
 * Merges fragments into the text of one file and puts the values in. Throws, naming the file at fault, on a conflict, on
 * a malformed tag, on a setting that nobody gives, and on a template without what the other files need of it.
 */
export function mergeFile(path: string, ats: readonly FragmentAt[], fragments: Fragments, values: Values): MergedFile {
  const file = openFile(path, ats, fragments, values.lang);
  const where = (key: string) => `${file.askedBy.get(key)}: ${SETTING_TAG}`;
  const fill = (text: string) => fillSlots(text, values, where);
  return {
    text: fillQuotedSlots(file.text, values, where),
    parameters: file.parameters.map(({ key, value }) => ({ key, value: fill(value) })),
    resources: file.resources.map((row) => ({ ...row, description: fill(row.description) })),
    acknowledged: file.acknowledged.map((one) => ({ ...one, reason: fill(one.reason) })),
  };
}
