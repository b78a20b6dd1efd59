import type { Change } from './run.ts';

/** What happens to a resource. `maybe`: CloudFormation knows only while it works whether it must make a new one. */
export const VERBS = ['remove', 'replace', 'maybe', 'change', 'add', 'other'] as const;
export type Verb = (typeof VERBS)[number];

/** The verb of a change; a replacement loses the old resource, which its action `Modify` does not tell. */
export function verbOf({ action, replacement }: Pick<Change, 'action' | 'replacement'>): Verb {
  if (action === 'Add' || action === 'Import') return 'add';
  if (action === 'Remove') return 'remove';
  if (action !== 'Modify') return 'other';
  if (replacement === 'True') return 'replace';
  return replacement === 'Conditional' ? 'maybe' : 'change';
}

/** Changes by verb, what is lost first; verbs without a change are left out. */
export function changesByVerb(changes: readonly Change[]): [Verb, Change[]][] {
  return VERBS.map((verb): [Verb, Change[]] => [verb, changes.filter((change) => verbOf(change) === verb)]).filter(
    ([, members]) => members.length > 0,
  );
}
