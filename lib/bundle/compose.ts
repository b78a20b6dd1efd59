import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Catalog, Pick as Picked } from '#lib/catalog/schema.ts';
import { acknowledgementTable } from './acknowledgements.ts';
import { folderOf, partsOf } from './bundle-parts.ts';
import { concatFile } from './concatenated-file.ts';
import { type Blocks, escapeAddress, escapeMarkdown } from './fill-markdown.ts';
import type { Fragments } from './fragments.ts';
import { type Computed, type MergedFile, mergeFile } from './merged-file.ts';
import { checkEntryNames } from './names.ts';
import { PARAMETERS, writeParameters } from './parameters.ts';
import { pipelineRights, RIGHTS_FILE } from './pipeline-rights.ts';
import { AFTER, filesOf, fragmentsOf, RECIPE, readRecipe } from './recipe.ts';
import { fileList, type ResourceRow, resourceTable } from './resource-table.ts';
import { largeTemplateNote, TEMPLATE } from './template.ts';
import type { TemplateData } from './template-data.ts';
import { collectValues, type Settings, type Values } from './values.ts';

/** One file of a bundle; its path lies at the archive's root. */
export type BundleFile = { path: string; content: string; executable: boolean };

/** Files that are written of the finished others: their names are known before, as the README lists every file. */
export type Documents = {
  paths: readonly string[];
  note: string;
  write: (made: readonly BundleFile[], template: TemplateData | undefined) => readonly BundleFile[];
};

/** All that a bundle depends on. */
export type BundleInput = {
  catalog: Catalog;
  fragments: Fragments;
  pick: Picked;
  /** As they count for the pick (`effectiveSettings` of lib/choice). */
  settings: Settings;
  /** The month whose facts counted, `YYYY-MM`. */
  asOf: string;
  /** The way back to the choice: an address or a path. */
  link: string;
  /** The content of `saikyo-ecs.json`. */
  manifest: object;
  /** A plain sentence, when a must rules the pick out. */
  ruledOut: string | null;
  /** A plain sentence, when a part of the pick is retired. */
  retired: string | null;
  /** Markdown for the README: what it costs, what was proved of it, what its method leaves out. A section without goes. */
  costOf?: (resources: readonly ResourceRow[]) => string;
  proved?: string;
  leftOut?: string;
  /** Files beside those of the recipe, and the README's sentence about them. */
  documents?: Documents;
  /** What `saikyo-ecs.json` warns of, given the finished template. */
  warningsOf?: (template: string) => readonly string[];
};

/** What such a rest depends on. */
export type AfterInput = { [K in 'catalog' | 'fragments' | 'pick' | 'link' | 'settings']: BundleInput[K] };

function blocksOf(
  input: BundleInput,
  template: MergedFile | undefined,
  paths: readonly string[],
  values: Values,
): Blocks {
  const labels = optionsOf(input.catalog.options, input.pick).map(({ label }) => label[values.lang]);
  return {
    formula: escapeMarkdown(labels.join(' × ')),
    resources: template ? resourceTable(template.resources, values.lang) : '',
    acknowledged: template ? acknowledgementTable(template.acknowledged, values.lang) : '',
    files: fileList(paths),
    link: escapeAddress(input.link),
    'ruled-out': escapeMarkdown(input.ruledOut ?? ''),
    retired: escapeMarkdown(input.retired ?? ''),
    record: input.documents?.note ?? '',
    cost: template ? (input.costOf?.(template.resources) ?? '') : '',
    proved: input.proved ?? '',
    'left-out': input.leftOut ?? '',
    'large-template': template ? largeTemplateNote(template.text, values.lang) : '',
    'as-of': input.asOf,
    catalog: input.catalog.edition.version,
  };
}

type Plan = {
  values: Values;
  /** The folders that take part, in order. */
  parts: readonly string[];
  recipe: string;
  planned: ReturnType<typeof filesOf>;
};

/** What the recipe asks for, with the values that fill it. */
function planOf(input: Pick<BundleInput, 'catalog' | 'fragments' | 'pick' | 'settings' | 'link'>): Plan {
  const { catalog, fragments, pick, link, settings } = input;
  const options = partsOf(input, settings);
  const values = collectValues(settings, options, { catalog, pick, link });
  const deploy = `deploy/${pick.deploy}`;
  const recipe = `templates/${deploy}/${RECIPE}`;
  const planned = filesOf(readRecipe(fragments, deploy), values);
  return { values, parts: ['base', ...options.map(folderOf)], recipe, planned };
}

/** What the resources of a template need of whoever deploys them. */
function rightsFor(template: MergedFile | undefined, fragments: Fragments): Computed {
  const types = [...new Set(template?.resources.map(({ type }) => type))].sort();
  return { file: RIGHTS_FILE, key: types.join(' '), document: () => pipelineRights(types, fragments) };
}

/** The resources of a bundle's template alone, where nobody asks for the files. Throws as composeBundle does. */
export function composeResources(
  input: Pick<BundleInput, 'catalog' | 'fragments' | 'pick' | 'settings'>,
): readonly ResourceRow[] {
  const { fragments } = input;
  const { parts, recipe, planned } = planOf({ ...input, link: '' });
  return planned.flatMap(({ file, path, values }) =>
    path === TEMPLATE && 'merge' in file
      ? mergeFile(file.path, fragmentsOf(file, parts, fragments, values, recipe), { fragments, values }).resources
      : [],
  );
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

/**
 * Composes the files of a bundle, sorted by path. A function of its input alone: no clock, no host, no environment.
 * Throws where content is at fault (MergeConflict, a missing fragment, an unknown setting), naming the file.
 */
export function composeBundle(input: BundleInput): BundleFile[] {
  const { fragments } = input;
  const { values, parts, recipe, planned } = planOf(input);
  const started = planned.flatMap(({ file, path, values: own }) => {
    const taken = fragmentsOf(file, parts, fragments, own, recipe);
    // A file of which no part has anything to say, such as code for a setting that is off.
    return taken.length > 0 ? [{ file, path, taken, values: own }] : [];
  });
  const merge = ({ file, taken, values: own }: (typeof started)[number], computed?: Computed) =>
    'merge' in file ? mergeFile(file.path, taken, { fragments, values: own, computed }) : undefined;
  const ofTemplate = started.find(({ path }) => path === TEMPLATE);
  const template = ofTemplate && merge(ofTemplate);
  const files = started.map((one) => {
    const rights = 'rights' in one.file && one.file.rights ? rightsFor(template, fragments) : undefined;
    return { ...one, merged: one === ofTemplate ? template : merge(one, rights) };
  });
  const warnings = template && input.warningsOf?.(template.text);
  const manifest = { ...input.manifest, ...(warnings && { warnings }) };
  const computed = [
    { path: 'saikyo-ecs.json', content: `${JSON.stringify(manifest, null, 2)}\n`, executable: false },
    ...(template ? [{ path: PARAMETERS, content: writeParameters(template.parameters), executable: false }] : []),
  ];
  const paths = [...[...files, ...computed].map(({ path }) => path), ...(input.documents?.paths ?? [])].sort();
  checkEntryNames(paths);
  const blocks = blocksOf(input, template, paths, values);
  const composed = files.map(({ file, path, taken, values: own, merged }) => {
    const content = merged?.text ?? concatFile(file.path, taken, { fragments, values: own }, blocks);
    return { path, content, executable: file.executable };
  });
  const made = [...composed, ...computed];
  return [...made, ...(input.documents?.write(made, template?.template()) ?? [])].sort(byPath);
}

/**
 * Composes the scripts for what is left to do once the template stands: none where the deploy method has no such rest.
 * Throws as `composeBundle` does.
 */
export function composeAfter(input: AfterInput): BundleFile[] {
  const { catalog, fragments, pick, link, settings } = input;
  const deploy = `deploy/${pick.deploy}`;
  if (fragments.readFragment(deploy, AFTER) === undefined) return [];
  const options = partsOf({ catalog, pick }, settings);
  const values = collectValues(settings, options, { catalog, pick, link });
  const parts = ['base', ...options.map(folderOf)];
  return filesOf(readRecipe(fragments, deploy, AFTER), values).map(({ file, path, values: own }) => {
    const taken = fragmentsOf(file, parts, fragments, own, `templates/${deploy}/${AFTER}`);
    return { path, content: concatFile(file.path, taken, { fragments, values: own }, {}), executable: file.executable };
  });
}
