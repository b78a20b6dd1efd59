import { optionsOf } from '#lib/catalog/combinations.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { fill } from '#lib/i18n/locale.ts';
import type { RecordForm, RecordInput } from './record-input.ts';
import { recordEn } from './words-en.ts';
import { recordJa } from './words-ja.ts';

type Titled = Pick<RecordInput, 'catalog' | 'lang' | 'name' | 'date'> & { pick: RecordInput['picked']['pick'] };

/** The title, as plain text: importers show it as it stands in the file. */
export function titleIn({ catalog, name, pick }: Omit<Titled, 'lang' | 'date'>, lang: Locale): string {
  const formula = optionsOf(catalog.options, pick)
    .map(({ label }) => label[lang])
    .join(' × ');
  return fill((lang === 'ja' ? recordJa : recordEn).title, { name, formula });
}

/** ASCII, so that a name means the same on every disk; English in both languages, so that a link to it stays. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The file's name as the importers of each form look for it: `NNNN-title.md` (Structurizr, adr-tools, adr-log), or
 * `YYYYMMDD-title.md` (Log4brains).
 */
export function recordName(titled: Omit<Titled, 'lang'>, form: RecordForm): string {
  const number = form === 'log4brains' ? titled.date.replaceAll('-', '') : '0001';
  return `${number}-${slugOf(titleIn(titled, 'en'))}.md`;
}
