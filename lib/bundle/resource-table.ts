import { type Document, isMap } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { escapeMarkdown } from './fill-markdown.ts';
import { entriesOf } from './template.ts';

/** A resource of a template, with the sentence that says why it is there, and its properties as plain data. */
export type ResourceRow = {
  logicalId: string;
  type: string;
  description: string;
  /** Settings in it are not filled in yet. */
  properties: Readonly<Record<string, unknown>>;
};

const HEAD: Record<Locale, string> = {
  ja: '| 論理ID | タイプ | 役割 |',
  en: '| Logical ID | Type | What it is for |',
};

/** The resources of a template. Throws on one that does not say what it is for (`Metadata.Description`). */
export function resourceRows(template: Document, path: string): ResourceRow[] {
  return entriesOf(template, 'Resources', path).map(({ id, entry }) => {
    const type = entry.get('Type');
    const description = entry.getIn(['Metadata', 'Description']);
    if (typeof type !== 'string' || typeof description !== 'string')
      throw new Error(`${path}: Resources.${id} needs a Type and a Metadata.Description`);
    const properties = entry.get('Properties');
    return { logicalId: id, type, description, properties: isMap(properties) ? properties.toJSON() : {} };
  });
}

/** Resources as a Markdown table. */
export function resourceTable(resources: readonly ResourceRow[], lang: Locale): string {
  const rows = resources.map(
    ({ logicalId, type, description }) => `| \`${logicalId}\` | \`${type}\` | ${escapeMarkdown(description)} |`,
  );
  return [HEAD[lang], '| --- | --- | --- |', ...rows].join('\n');
}

/** The bundle's files as a Markdown list. */
export function fileList(paths: readonly string[]): string {
  return paths.map((path) => `- \`${path}\``).join('\n');
}
