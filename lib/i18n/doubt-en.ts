import type { Words } from './words.ts';

/** The words of doubting a fact. */
export const doubtEn = {
  doubt: 'I doubt this fact',
  doubtOf: 'I doubt this fact: {fact}',
  kept: 'Your doubt about {fact} is kept.',
  withdrawn: 'The doubt about {fact} is withdrawn.',
  reason: 'Why do you doubt it?',
  hint: '1 to {max} characters. Kept in this browser; no score changes.',
  required: 'A doubt needs a reason.',
  keep: 'Keep the doubt',
  cancel: 'Cancel',
  doubted: 'You doubted this on {date}:',
  doubtedInFile: 'From a file, doubted on {date}:',
  chip: 'doubted by you',
  chipOfFile: 'doubted in a file',
  brought: 'from a file',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw the doubt about {fact}',
  title: 'Doubted facts ({count})',
  where:
    'They stay in this browser and go into the files that you save. The Markdown of a comparison holds those about the facts that count in it, speak against what it compares, or stand in the box of what is not among the combinations. A bundle holds none of them: its bytes follow from its link alone.',
  unknown: 'This catalogue has no such fact.',
  markdown: 'Doubted facts',
  opened: 'It brought {count} doubts.',
  left: '{count} of its doubts were left out: you doubt these facts yourself, a newer doubt is there, or the list is full.',
  unchecked: 'last checked {date} (over a year ago)',
} as const satisfies Words;
