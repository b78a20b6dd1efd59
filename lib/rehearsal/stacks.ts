import { invalid } from './refusal.ts';
import type { Finding, Stack } from './stack.ts';

/** Where a caller's stacks are. */
export type Place = { account: string; region: string };

const isLive = ({ status }: Stack) => status !== 'DELETE_COMPLETE';

/** The stacks of all accounts and regions; a name stands for the living one, an ARN for any. */
export class Stacks {
  readonly all: Map<string, Stack>;

  constructor(kept: readonly Stack[]) {
    this.all = new Map(kept.map((stack) => [stack.id, stack]));
  }

  find({ account, region }: Place, name: string | undefined): Stack | undefined {
    const own = [...this.all.values()].filter((stack) => stack.account === account && stack.region === region);
    return own.find(({ id }) => id === name) ?? own.find((stack) => stack.name === name && isLive(stack));
  }

  /** Throws CloudFormation's refusal where there is none. */
  need(place: Place, name: string | undefined, say = (it: string) => `Stack [${it}] does not exist`): Stack {
    const stack = this.find(place, name);
    if (!stack) throw invalid(say(name ?? ''));
    return stack;
  }

  list({ account, region }: Place): Stack[] {
    return [...this.all.values()]
      .filter((stack) => stack.account === account && stack.region === region && isLive(stack))
      .sort((a, b) => b.createdAt - a.createdAt);
  }
}

/** What a call knows of the rehearsal. */
export type Context = Place & {
  stacks: Stacks;
  /** Milliseconds since 1970. */
  now: number;
  /** A time of the rehearsal as the caller is shown it. */
  shown: (at: number) => Date;
  pageSize: number;
  /** Starts what a stack has just been told to do, and keeps it. */
  proceed: (stack: Stack) => void;
  /** Keeps what was changed in a stack. */
  keep: (stack: Stack) => void;
  options: { changeSetDelayMs: number; changeSetFailure?: string; findings: Finding[]; areEventsDoubled: boolean };
  /** What DescribeStacks still says of a stack, although it is no longer so. */
  staleStatus: (stack: Stack) => string | undefined;
};
