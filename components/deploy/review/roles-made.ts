import type { Role, Run } from '#components/deploy/run.ts';

/** The roles that a run makes or changes: those of the template that its change set leaves alone need no new consent. */
export function rolesMade({ roles, changes }: Pick<Run, 'roles' | 'changes'>): Role[] {
  const changed = new Set(changes.map(({ logicalId }) => logicalId));
  return roles.filter(({ logicalId }) => changed.has(logicalId));
}
