import type { Words } from './words.ts';

/** The words of doubting a fact. */
export const doubtEn = {
  doubt: 'I doubt this fact',
  reason: 'Why do you doubt it?',
  hint: '1 to {max} characters. Kept in this browser; no score changes.',
  required: 'A doubt needs a reason.',
  keep: 'Keep the doubt',
  cancel: 'Cancel',
  doubted: 'You doubted this on {date}:',
  chip: 'doubted by you',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw the doubt about {fact}',
  title: 'Your doubts ({count})',
  where:
    'They stay in this browser, and go into the files that you save and the Markdown that you copy. A bundle holds none of them: its bytes follow from its link alone.',
  unknown: 'This catalogue has no such fact.',
  markdown: 'Doubted facts',
  opened: 'It brought {count} doubts.',
  unchecked: 'last checked {date} (over a year ago)',
} as const satisfies Words;
