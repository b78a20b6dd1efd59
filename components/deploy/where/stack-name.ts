import type { RunRow } from '#components/deploy/run.ts';

/** CloudFormation's rule: a letter first, then letters, digits and hyphens, 128 at most. */
const RULE = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

export const isStackName = (text: string): boolean => RULE.test(text);

type Place = { account: string; region: string };

/** The stacks that are there, as far as runs tell: what was made last and not deleted. `runs`: the newest first. */
export function stacksAt(runs: readonly RunRow[], { account, region }: Place): string[] {
  const last = new Map<string, RunRow>();
  for (const run of runs) {
    const isHere = run.account.id === account && run.region === region;
    const isTold = run.state === 'succeeded' || run.state === 'running';
    if (isHere && isTold && !last.has(run.stackName)) last.set(run.stackName, run);
  }
  return [...last.values()].filter(({ kind }) => kind !== 'delete').map(({ stackName }) => stackName);
}
