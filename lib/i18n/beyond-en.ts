import type { Words } from './words.ts';

/** The words of what is not among the combinations. */
export const beyondEn = {
  title: 'Not among the {count} architectures',
  hint: 'What you chose also points here. None of it is ranked above.',
  because: 'Because of {needs}:',
  below: '{names}: see below',
  facts: 'Facts ({count})',
  lead: 'What a fair answer may lie in although no combination holds it. The workbench shows it when the requirements point there.',
  pointed: 'Pointed to by {needs}',
} as const satisfies Words;
