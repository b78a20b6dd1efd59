import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { SETTING_TAG, TEXT_TAG } from './cfn-yaml.ts';
import { copyDocument } from './copy-document.ts';
import { keyOf } from './same-node.ts';
import { slotOf } from './slots.ts';

// A fragment that a recipe takes once a service becomes that service's own: the names that it defines begin with the
// service's, every reference to them follows, and its settings are the service's.

/** The names that belong to a service: what `!Ref` and `!If` can mean, and outputs. */
export type OwnNames = { logicalIds: ReadonlySet<string>; outputs: ReadonlySet<string> };

/** A word of the service's inside a text, as in `/@(path-part)/*`. */
const PLACEHOLDER = /@\(([a-z-]+)\)/g;

const SECTIONS = ['Resources', 'Parameters', 'Conditions', 'Outputs'] as const;

function namesIn(document: Document, sections: readonly string[]): string[] {
  return sections.flatMap((section) => {
    const entries = document.get(section);
    return isMap(entries) ? entries.items.map(keyOf) : [];
  });
}

/** Throws where a service's name could make two names one: `a-b` + `C` and `a` + `BC`. */
function checkEndings(own: ReadonlySet<string>, all: readonly string[], file: string): void {
  for (const ending of own) {
    const longer = all.find((name) => name !== ending && name.endsWith(ending));
    if (longer !== undefined)
      throw new Error(
        `${file}: ${longer} ends like ${ending}, which gets a service's name in front; rename one of them`,
      );
  }
}

/** The names that fragments of a service define and shared ones do not. */
export function ownNames(each: readonly Document[], shared: readonly Document[], file: string): OwnNames {
  const owned = (...sections: string[]) => {
    const others = shared.flatMap((document) => namesIn(document, sections));
    const own = new Set(
      each.flatMap((document) => namesIn(document, sections)).filter((name) => !others.includes(name)),
    );
    checkEndings(own, [...own, ...others], file);
    return own;
  };
  return { logicalIds: owned('Resources', 'Parameters', 'Conditions'), outputs: owned('Outputs') };
}

type Rename = (name: string) => string;

function renameScalar(node: unknown, rename: (text: string) => string): void {
  if (isScalar(node) && typeof node.value === 'string') node.value = rename(node.value);
}

/** `Name.Attribute`, or `[Name, Attribute]`. */
function renameAttribute(node: unknown, rename: Rename): void {
  renameScalar(node, (text) => text.replace(/^[^.]+/, rename));
  if (isSeq(node)) renameScalar(node.items[0], rename);
}

/** `${Name}` and `${Name.Attribute}`, but for literals and the names that the call itself gives. */
function renameSub(node: unknown, rename: Rename): void {
  const text = isSeq(node) ? node.items[0] : node;
  const given = isSeq(node) && isMap(node.items[1]) ? node.items[1].items.map(keyOf) : [];
  renameScalar(text, (plain) =>
    plain.replace(
      /(\$\{)([^!}.]+)/g,
      (_, open: string, name: string) => open + (given.includes(name) ? name : rename(name)),
    ),
  );
}

/** The condition's name stands first. */
function renameIf(node: unknown, rename: Rename): void {
  if (isSeq(node)) renameScalar(node.items[0], rename);
}

const LONG_FORMS: Record<string, (node: unknown, rename: Rename) => void> = {
  Ref: renameScalar,
  'Fn::GetAtt': renameAttribute,
  'Fn::Sub': renameSub,
  'Fn::If': renameIf,
};
const SHORT_FORMS: Record<string, (node: unknown, rename: Rename) => void> = {
  '!Ref': renameScalar,
  '!GetAtt': renameAttribute,
  '!Sub': renameSub,
  '!If': renameIf,
};

function renameReferences(node: unknown, rename: Rename, setting: Rename): void {
  if (isScalar(node) && node.tag === SETTING_TAG) {
    renameScalar(node, setting);
    return;
  }
  renameScalar(node, (text) => text.replace(PLACEHOLDER, (_, key: string) => slotOf(setting(key))));
  const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined;
  if (tag !== undefined) SHORT_FORMS[tag]?.(node, rename);
  if (isSeq(node)) for (const item of node.items) renameReferences(item, rename, setting);
  if (!isMap(node)) return;
  for (const pair of node.items) {
    LONG_FORMS[keyOf(pair)]?.(pair.value, rename);
    renameReferences(pair.value, rename, setting);
  }
}

function renameDependencies(resource: YAMLMap, rename: Rename): void {
  const dependencies = resource.get('DependsOn', true);
  renameScalar(dependencies, rename);
  if (isSeq(dependencies)) for (const item of dependencies.items) renameScalar(item, rename);
}

/** Where there are several services, every sentence says whose it is. */
function sayWhose(resource: YAMLMap, whose: string): void {
  const description = resource.getIn(['Metadata', 'Description'], true);
  const texts: unknown[] =
    isMap(description) && description.tag === TEXT_TAG ? description.items.map(({ value }) => value) : [description];
  for (const text of texts) renameScalar(text, (plain) => `${whose}: ${plain}`);
}

function renameEntry(pair: Pair, own: ReadonlySet<string>, rename: Rename, whose: string | undefined): void {
  if (isMap(pair.value)) renameDependencies(pair.value, rename);
  if (!own.has(keyOf(pair)) || !isScalar(pair.key)) return;
  const key: Scalar = pair.key;
  key.value = rename(keyOf(pair));
  if (whose !== undefined && isMap(pair.value)) sayWhose(pair.value, whose);
}

/** A copy of a fragment as it stands for one service, named by its place among them. */
export function instanceOf(document: Document, index: number, own: OwnNames, isOnly: boolean): Document {
  const copy = copyDocument(document);
  const prefixed = (names: ReadonlySet<string>): Rename => {
    return (name) => (names.has(name) ? `${slotOf(`${index}:service-id`)}${name}` : name);
  };
  const rename = prefixed(own.logicalIds);
  const contents: Node | null = copy.contents;
  renameReferences(contents, rename, (key) => `${index}:${key}`);
  const whose = isOnly ? undefined : slotOf(`${index}:service`);
  for (const section of SECTIONS) {
    const entries = copy.get(section);
    if (!isMap(entries)) continue;
    const names = section === 'Outputs' ? own.outputs : own.logicalIds;
    for (const pair of entries.items) renameEntry(pair, names, prefixed(names), whose);
  }
  return copy;
}
