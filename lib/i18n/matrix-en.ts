import type { Words } from './words.ts';

/** The words of the table of all combinations. */
export const matrixEn = {
  title: 'All {count} combinations',
  hint: 'Every combination against everything you chose, cell by cell.',
  empty: 'Choose what matters, and the table gets its columns.',
  caption:
    'Fit and scores of all combinations, facts as of {month}. A row opens into its facts; a column’s name sorts by it.',
  group: 'Group by',
  by: { tier: 'Standing' },
  sort: 'Sort by',
  combination: 'Combination',
  cost: 'Monthly cost',
  costNote: 'Monthly cost with your settings and traffic: {region}, prices checked on {date}.',
  fold: '{count} never better than another row here',
  ruledOut: '{requirement} rules it out:',
  first: 'first',
  pick: 'your pick',
  rival: 'closest alternative',
  never: 'never better than {pick}',
  noFacts: 'No fact on record says anything about it.',
  facts: 'The facts behind it',
  take: 'Pick this',
  taken: 'This is the pick shown above',
  compare: 'Compare this',
  compared: 'Already in the comparison',
} as const satisfies Words;
