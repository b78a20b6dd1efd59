import type { CollectionTag, Document, ScalarTag } from 'yaml';
import { isAlias, parseDocument, visit } from 'yaml';
import { hasSlotCharacter } from './slots.ts';

const CFN_TAGS = [
  '!And',
  '!Base64',
  '!Cidr',
  '!Condition',
  '!Equals',
  '!FindInMap',
  '!GetAtt',
  '!GetAZs',
  '!If',
  '!ImportValue',
  '!Join',
  '!Not',
  '!Or',
  '!Ref',
  '!Select',
  '!Split',
  '!Sub',
  '!Transform',
];

/** Our own three: a setting's value, a text in both languages, a fragment's text. None is left in a finished file. */
export const SETTING_TAG = '!Setting';
export const TEXT_TAG = '!Text';
export const SOURCE_TAG = '!Source';

// No `stringify` here: yaml takes the first tag object of a name whatever its kind, and would write a list as a scalar.
const customTags: (ScalarTag | CollectionTag)[] = [...CFN_TAGS, SETTING_TAG, TEXT_TAG, SOURCE_TAG].flatMap((tag) => [
  { tag, resolve: (text: string) => text },
  { tag, collection: 'map' as const },
  { tag, collection: 'seq' as const },
]);

/**
 * Reads one YAML document with CloudFormation's short tags. Throws, with file and line, on what is not valid YAML, on an
 * unknown tag, on an alias, and on a plain word that YAML 1.1 (CloudFormation, cfn-lint) would read as something else.
 */
export function parseYaml(text: string, file: string): Document {
  if (hasSlotCharacter(text)) throw new Error(`${file}: U+E000 and U+E001 are ours`);
  const document = parseDocument(text, { customTags, compat: 'yaml-1.1' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw new Error(`${file}: ${problem.message}`, { cause: problem });
  visit(document, (_, node) => {
    if (isAlias(node)) throw new Error(`${file}: alias *${node.source} (a merged fragment has no place for anchors)`);
  });
  return document;
}

/** Writes a document so that PyYAML and CloudFormation read what we read: nothing folded, multi-line data escaped. */
export function writeYaml(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity });
}
