import type { Words } from './words.ts';

/** The words around the decision record on the page. What stands in a record itself is of lib/record. */
export const recordPageEn = {
  title: 'Decision record',
  hint: 'An ADR for those who review: what was asked and considered, why this, at what price, what would change it.',
  form: 'Form',
  formHint: {
    madr: 'With front matter; read by Structurizr and adr-log.',
    nygard: 'Numbered, five parts; read by adr-tools and Structurizr.',
    log4brains: 'MADR with the date in its name; read by Log4brains.',
  },
  inBundle: 'In the bundle as {path}, beside the picture.',
  copy: 'Copy Markdown',
  download: 'Download .md',
  print: 'Print',
  failed: 'The record could not be loaded. Check that the server runs.',
} as const satisfies Words;
