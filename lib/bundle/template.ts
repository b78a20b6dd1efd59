import type { Document, YAMLMap } from 'yaml';
import { isMap, isScalar } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { keyOf } from './same-node.ts';

/** The bundle's CloudFormation template: the whole architecture, or for a method that deploys elsewise what it stands on. */
export const TEMPLATE = 'template.yaml';

// The order of AWS's own "template anatomy"; fragments add their sections in whatever order they come.
const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
];

/** What stands first in a resource, and what last; policies and conditions come between. */
const RESOURCE_HEAD = ['Type', 'DependsOn'];
const RESOURCE_TAIL = ['Metadata', 'Properties'];

/** What CloudFormation takes with the call itself; a larger template comes from a bucket. */
const INLINE_BYTES_MAX = 51_200;

const LARGE: Record<Locale, (bytes: string) => string> = {
  en: (bytes) =>
    `\`template.yaml\` has ${bytes} bytes, and CloudFormation takes more than 51,200 only from S3. \`deploy.sh\` and \`update.sh\` therefore make a private bucket named after stack and account and upload the template to it; \`destroy.sh\` removes the bucket. You need the permissions for that, too.`,
  ja: (bytes) =>
    `\`template.yaml\`は${bytes}バイトあります。51,200バイトを超えるテンプレートはS3からしか読み込めないため、\`deploy.sh\`と\`update.sh\`がスタックとアカウントの名前を付けた非公開のバケットを作ってアップロードし、\`destroy.sh\`がそのバケットを削除します。S3の権限も必要です。`,
};

/** What a README says of a template that is too large for the call; empty for one that is not. */
export function largeTemplateNote(text: string, lang: Locale): string {
  const bytes = Buffer.byteLength(text);
  return bytes > INLINE_BYTES_MAX ? LARGE[lang](bytes.toLocaleString('en-US')) : '';
}

function arrangeResource(resource: unknown): void {
  if (!isMap(resource)) return;
  const rank = (key: string) => {
    const head = RESOURCE_HEAD.indexOf(key);
    return head < 0 ? RESOURCE_HEAD.length + RESOURCE_TAIL.indexOf(key) + 1 : head;
  };
  resource.items.sort((a, b) => rank(keyOf(a)) - rank(keyOf(b)));
}

/**
 * Puts a template's sections and the keys of its resources in the usual order, with a blank line between them and between resources. A document of
 * another kind stays as it is.
 */
export function arrangeTemplate({ contents }: Document): void {
  const resources = isMap(contents) ? contents.get('Resources') : undefined;
  if (!isMap(contents) || !isMap(resources)) return;
  const rank = (key: string) => (SECTIONS.includes(key) ? SECTIONS.indexOf(key) : SECTIONS.length);
  contents.items.sort((a, b) => rank(keyOf(a)) - rank(keyOf(b)));
  for (const [i, { key, value }] of contents.items.entries())
    if (isScalar(key)) key.spaceBefore = i > 0 && isMap(value);
  for (const [i, { key, value }] of resources.items.entries()) {
    if (isScalar(key)) key.spaceBefore = i > 0;
    arrangeResource(value);
  }
}

/** The entries of a section, in the template's order. Throws on an entry that is not a map. */
export function entriesOf(template: Document, section: string, path: string): { id: string; entry: YAMLMap }[] {
  const entries = template.get(section);
  if (!isMap(entries)) return [];
  return entries.items.map(({ key, value }) => {
    const id = keyOf({ key });
    if (!isMap(value)) throw new Error(`${path}: ${section}.${id} is not a map`);
    return { id, entry: value };
  });
}
