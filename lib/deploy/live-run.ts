import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry, Line } from './entry.ts';
import { type Facts, foldLine } from './facts.ts';
import type { Journal } from './journal.ts';
import { progressOf } from './operation-facts.ts';
import { DeployProblem } from './problem.ts';
import type { Pair, RunUpdate } from './run.ts';
import { createTurns } from './turns.ts';

export type Listener = (update: RunUpdate) => void;

function updateOf(line: Line, { view }: Facts): RunUpdate {
  const { sequence } = line;
  const resource = line.type === 'event' ? progressOf(line.event) : null;
  return resource ? { type: 'resource', resource, sequence, view } : { type: 'state', sequence, view };
}

/** A run in memory: its journal's lines, what they say, and who listens. */
export class LiveRun {
  facts: Facts;
  /** Wishes and readings of events, one at a time. */
  readonly inTurn = createTurns();
  /** True in the process that gave the order: nobody else can have sent the call before. */
  isFresh = false;
  isDriven = false;
  replans = 0;
  readonly #lines: Line[];
  readonly #journal: Journal;
  readonly #listeners = new Set<Listener>();
  readonly #inOrder = createTurns();
  #isWoken = false;
  #isClosed = false;
  #wakeUp: () => void = () => undefined;

  constructor(
    journal: Journal,
    lines: Line[],
    facts: Facts,
    /** Values of NoEcho parameters, in this process only. */
    readonly secrets: readonly Pair[] = [],
  ) {
    this.#journal = journal;
    this.#lines = lines;
    this.facts = facts;
  }

  /** Writes the line first and believes it afterwards. Throws `journal` when the disk does not take it. */
  append(entry: Entry): Promise<void> {
    return this.#inOrder('line', async () => {
      if (this.#isClosed) throw new DeployProblem({ kind: 'journal', reason: 'closed' });
      const line = this.#lineOf(entry, 1);
      await this.#journal.append(line);
      this.#lines.push(line);
      this.#believe(line);
    });
  }

  /**
   * Shows what cannot be written: a full disk must not hide itself. What is not written has no number of its own, or a
   * later process would give the same number to something else.
   */
  show(entry: Entry): Promise<void> {
    return this.append(entry).catch(() => this.#inOrder('line', async () => this.#believe(this.#lineOf(entry, 0))));
  }

  #lineOf(entry: Entry, step: 0 | 1): Line {
    return { ...entry, sequence: this.facts.view.sequence + step, at: new Date().toISOString() };
  }

  #believe(line: Line): void {
    this.facts = foldLine(this.facts, line);
    for (const listener of this.#listeners) this.#tell(listener, updateOf(line, this.facts));
  }

  /** Who listens badly, such as a stream that is closed, is left; the run goes on. */
  #tell(listener: Listener, update: RunUpdate): void {
    try {
      listener(update);
    } catch {
      this.#listeners.delete(listener);
    }
  }

  /** Tells at once all that came after a sequence, then each new line. Answers how to stop. */
  subscribe(after: number, listener: Listener): () => void {
    let facts: Facts | undefined;
    for (const line of this.#lines) {
      facts = foldLine(facts, line);
      if (line.sequence > after) listener(updateOf(line, facts));
    }
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits, unless somebody wakes the run, or has since the last pause. Throws the signal's reason when it closes. */
  async pause(ms: number, signal: AbortSignal): Promise<void> {
    const waiter = new AbortController();
    const stop = () => waiter.abort();
    signal.addEventListener('abort', stop);
    this.#wakeUp = stop;
    if (this.#isWoken) stop();
    await sleep(ms, undefined, { signal: waiter.signal }).catch(() => undefined);
    this.#isWoken = false;
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
  }

  wake(): void {
    this.#isWoken = true;
    this.#wakeUp();
  }

  /** What was being written is. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#inOrder('line', async () => undefined);
  }
}
