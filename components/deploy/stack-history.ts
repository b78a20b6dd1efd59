import type { RunRow } from './run.ts';

type Row = Pick<RunRow, 'id' | 'kind' | 'state' | 'account' | 'region' | 'stackName' | 'updatedAt'>;

/** What became of a stack, as far as its runs tell; null where none of them tells. */
export type Fate = 'stands' | 'busy' | 'gone' | null;

export type StackRuns<T extends Row = RunRow> = { key: string; fate: Fate; runs: T[] };

const keyOf = ({ account, region, stackName }: Row) => `${account.id} ${account.accountId} ${region} ${stackName}`;

/** A run that did something to its stack; what was refused or cancelled did not. */
const isTold = ({ state }: Row) => state === 'running' || state === 'succeeded';

function lastTold<T extends Row>(runs: readonly T[]): T | undefined {
  return runs.filter(isTold).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
}

function fateOf(runs: readonly Row[]): Fate {
  const last = lastTold(runs);
  if (!last) return null;
  if (last.state === 'running') return 'busy';
  if (last.kind === 'rollback') return null;
  return last.kind === 'delete' ? 'gone' : 'stands';
}

/** Runs by their stack, in their order; a stack comes where its newest run stood. */
export function stacksOf<T extends Row>(rows: readonly T[]): StackRuns<T>[] {
  const stacks = new Map<string, T[]>();
  for (const row of rows) stacks.set(keyOf(row), [...(stacks.get(keyOf(row)) ?? []), row]);
  return [...stacks].map(([key, runs]) => ({ key, fate: fateOf(runs), runs }));
}

/** The run that did something to the same stack after this one: what this one tells of the stack is history. */
export function successorOf<T extends Row>(run: Row, rows: readonly T[]): T | null {
  const others = rows.filter((row) => row.id !== run.id && keyOf(row) === keyOf(run));
  const last = lastTold(others);
  return last && last.updatedAt > run.updatedAt ? last : null;
}
