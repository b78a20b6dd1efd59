import type { Document } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Acknowledgement, acknowledgementsOf } from './acknowledgements.ts';
import { SETTING_TAG, writeYaml } from './cfn-yaml.ts';
import type { Fragments } from './fragments.ts';
import { instanceOf, ownNames } from './instance.ts';
import { mergeDocuments } from './merge.ts';
import { resolveOwnTags, settingsIn } from './own-tags.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { type FragmentAt, fileOf } from './recipe.ts';
import { type ResourceRow, resourceRows } from './resource-table.ts';
import { fillData, fillSlots, fillYaml, slotOf } from './slots.ts';
import { arrangeTemplate, TEMPLATE } from './template.ts';
import { dataOf, type TemplateData, templateOf } from './template-data.ts';
import type { Values } from './values.ts';

/** A YAML file of a bundle, and what other files say of it when it is a template. */
export type MergedFile = {
  text: string;
  parameters: Parameter[];
  resources: ResourceRow[];
  acknowledged: Acknowledgement[];
  /** What the text says, without reading it again. */
  template: () => TemplateData;
};
/** The same before the settings are known: slots stand for them. `data` is what the text says, as JSON. */
type OpenFile = Omit<MergedFile, 'template'> & { data: string; askedBy: ReadonlyMap<string, string> };

/** A document that no fragment holds, to be merged after them; `key` tells it from others of that file. */
export type Computed = { file: string; document: () => Document; key: string };

type Parsed = { file: string; document: Document; service: number | undefined };

/** The fragments as they merge: those of a service as its own. */
function withInstances(parsed: readonly Parsed[], path: string): { file: string; document: Document }[] {
  const ofServices = parsed.filter(({ service }) => service !== undefined);
  const shared = parsed.filter(({ service }) => service === undefined);
  const documentsOf = (some: readonly Parsed[]) => [...new Set(some.map(({ document }) => document))];
  const own = ownNames(documentsOf(ofServices), documentsOf(shared), path);
  const isOnly = new Set(ofServices.map(({ service }) => service)).size <= 1;
  return parsed.map(({ file, document, service }) => {
    return { file, document: service === undefined ? document : instanceOf(document, service, own, isOnly) };
  });
}

// A logical id that has to change with what it stands for ends in `@(key)`.
const withSlots = (text: string) => text.replace(/@\(([a-z-]+)\)/g, (_, key: string) => slotOf(key));

function mergeFragments(
  path: string,
  ats: readonly FragmentAt[],
  { fragments, lang, computed }: { fragments: Fragments; lang: Locale; computed: Computed | undefined },
): OpenFile {
  const askedBy = new Map<string, string>();
  const parsed = ats.map((at): Parsed => {
    const document = fragments.parseFragment(at.part, at.name);
    if (!document) throw new Error(`${fileOf(at)} is missing`);
    for (const key of settingsIn(document, fileOf(at))) askedBy.set(key, fileOf(at));
    return { file: fileOf(at), document, service: at.service };
  });
  const extra = computed ? [{ file: computed.file, document: computed.document() }] : [];
  const [first, ...rest] = [...withInstances(parsed, path), ...extra];
  if (!first) throw new Error(`${path}: there is nothing to merge`);
  const merged = mergeDocuments([first, ...rest]);
  resolveOwnTags(merged, { lang, sourceOf: (file) => fragments.readSource(file) });
  arrangeTemplate(merged);
  // Of another template nothing is told in other files, and who deploys it gives its parameters.
  const isTold = path === TEMPLATE;
  const parameters = isTold ? parametersOf(merged, path) : [];
  const named = <T extends { logicalId: string }>(row: T): T => ({ ...row, logicalId: withSlots(row.logicalId) });
  const resources = isTold ? resourceRows(merged, path).map(named) : [];
  const acknowledged = isTold ? acknowledgementsOf(merged, path).map(named) : [];
  const data = withSlots(JSON.stringify(isTold ? dataOf(merged.contents) : null));
  return { text: withSlots(writeYaml(merged)), data, parameters, resources, acknowledged, askedBy };
}

// Merging and writing YAML is nearly all of the time of a bundle, and depends on few settings: which fragments, and for
// one service a few hundred ways. Several services multiply them, so the oldest goes; a text has 20 to 50 kB,
// and so has a template's data.
const FILES_MAX = 400;
const open = new WeakMap<Fragments, Map<string, OpenFile>>();

function openFile(
  path: string,
  ats: readonly FragmentAt[],
  { fragments, lang, computed }: { fragments: Fragments; lang: Locale; computed: Computed | undefined },
): OpenFile {
  const files = open.get(fragments) ?? new Map<string, OpenFile>();
  open.set(fragments, files);
  const key = [path, lang, computed?.key ?? '', ...ats.map((at) => `${at.service ?? ''}:${fileOf(at)}`)].join('\n');
  const file = files.get(key) ?? mergeFragments(path, ats, { fragments, lang, computed });
  files.delete(key);
  files.set(key, file);
  const [oldest] = files.keys();
  if (files.size > FILES_MAX && oldest !== undefined) files.delete(oldest);
  return file;
}

/**
 * Merges fragments into the text of one file and puts the values in. Throws, naming the file at fault, on a conflict, on
 * a malformed tag, on a setting that nobody gives, and on a template without what the other files need of it.
 */
export function mergeFile(
  path: string,
  ats: readonly FragmentAt[],
  { fragments, values, computed }: { fragments: Fragments; values: Values; computed?: Computed | undefined },
): MergedFile {
  const file = openFile(path, ats, { fragments, lang: values.lang, computed });
  const where = (key: string) => `${file.askedBy.get(key.replace(/^\d+:/, '')) ?? path}: ${SETTING_TAG}`;
  const fill = (text: string) => fillSlots(text, values, where);
  return {
    text: fillYaml(file.text, values, where),
    template: () => templateOf(fillData(JSON.parse(file.data), values, where)),
    parameters: file.parameters.map(({ key, value }) => ({ key: fill(key), value: fill(value) })),
    resources: file.resources.map((row) => {
      return { ...row, logicalId: fill(row.logicalId), description: fill(row.description) };
    }),
    acknowledged: file.acknowledged.map((one) => {
      return { ...one, logicalId: fill(one.logicalId), reason: fill(one.reason) };
    }),
  };
}
