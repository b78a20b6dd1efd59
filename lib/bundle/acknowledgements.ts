import type { Document } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Locale } from '#lib/catalog/schema.ts';
import { escapeMarkdown } from './fill-markdown.ts';
import { entriesOf } from './template.ts';

/** A finding of a checking tool that a bundle leaves as it is, and why. */
export type Acknowledgement = { logicalId: string; rule: string; reason: string };

const HEAD: Record<Locale, string> = {
  ja: '| 論理ID | ルール | 理由 |',
  en: '| Logical ID | Rule | Why it stays |',
};

/**
 * What the resources of a template acknowledge: `Metadata.Acknowledged`, a list of `{Rule, Reason}`. Throws on one without
 * both.
 */
export function acknowledgementsOf(template: Document, path: string): Acknowledgement[] {
  return entriesOf(template, 'Resources', path).flatMap(({ id, entry }) => {
    const list = entry.getIn(['Metadata', 'Acknowledged']);
    if (list === undefined) return [];
    if (!isSeq(list)) throw new Error(`${path}: Resources.${id}.Metadata.Acknowledged is not a list`);
    return list.items.map((item) => {
      const [rule, reason] = isMap(item) ? [item.get('Rule'), item.get('Reason')] : [];
      if (typeof rule !== 'string' || typeof reason !== 'string')
        throw new Error(`${path}: Resources.${id} needs a Rule and a Reason for each acknowledgement`);
      return { logicalId: id, rule, reason };
    });
  });
}

/** Acknowledgements as a Markdown table; empty when there are none. */
export function acknowledgementTable(acknowledged: readonly Acknowledgement[], lang: Locale): string {
  if (acknowledged.length === 0) return '';
  const rows = acknowledged.map(
    ({ logicalId, rule, reason }) => `| \`${logicalId}\` | ${escapeMarkdown(rule)} | ${escapeMarkdown(reason)} |`,
  );
  return [HEAD[lang], '| --- | --- | --- |', ...rows].join('\n');
}
