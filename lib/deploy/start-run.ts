import 'server-only';
import type { Entry, KeptRequest, Line } from './entry.ts';
import { foldLine } from './facts.ts';
import { createJournal, type FoundJournal, openJournal, readJournals } from './journal.ts';
import { LiveRun } from './live-run.ts';
import { checkRequest } from './local-checks.ts';
import type { RunRequest } from './run.ts';

function requestedOf(request: RunRequest): Entry & { type: 'requested' } {
  const { isMinified, facts } = checkRequest(request);
  const secret = new Set(facts.parameters.flatMap(({ name, isSecret }) => (isSecret ? [name] : [])));
  const parameters = request.parameters.filter(({ key }) => !secret.has(key));
  const secretKeys = request.parameters.map(({ key }) => key).filter((key) => secret.has(key));
  const kept: KeptRequest = { ...request, parameters, secretKeys };
  const { roles, capabilities } = facts;
  return { type: 'requested', request: kept, roles, capabilities, notes: isMinified ? ['minified'] : [] };
}

/** Makes a run's journal, whose first line is the request. Throws what the local checks say, or `journal`. */
export async function startRun(directory: string, request: RunRequest): Promise<LiveRun> {
  const line: Line = { ...requestedOf(request), sequence: 1, at: new Date().toISOString() };
  const journal = await createJournal(directory, request.id);
  await journal.append(line);
  const secrets = request.parameters.filter(
    ({ key }) => line.type === 'requested' && line.request.secretKeys.includes(key),
  );
  return new LiveRun(journal, [line], foldLine(undefined, line), secrets);
}

/** A run whose journal is broken in its middle: it is shown, and nothing can be done with it. */
function unreadable(first: Line, others: readonly Line[], brokenAt: number): Line[] {
  const { sequence, at } = others.at(-1) ?? first;
  const error = { kind: 'unreadable', reason: `line ${brokenAt}` } as const;
  return [first, ...others, { type: 'ended', state: 'failed', error, sequence: sequence + 1, at }];
}

function foundRun(directory: string, { id, lines, brokenAt }: FoundJournal): LiveRun {
  const [first, ...others] = lines;
  if (!first) throw new Error('Its first line is broken.');
  const kept = brokenAt === undefined ? lines : unreadable(first, others, brokenAt);
  const facts = kept.slice(1).reduce(foldLine, foldLine(undefined, first));
  if (facts.request.id !== id) throw new Error('It is the journal of another run.');
  return new LiveRun(openJournal(directory, id), kept, facts);
}

/** The runs that an earlier process left, as their journals say; one that says nothing usable is told and left. */
export async function* loadRuns(directory: string, onUnreadable: (cause: unknown) => void): AsyncGenerator<LiveRun> {
  for await (const found of readJournals(directory, onUnreadable)) {
    try {
      const run = foundRun(directory, found);
      if (found.brokenAt !== undefined) {
        onUnreadable(new Error(`The journal of the run ${found.id} is broken at line ${found.brokenAt}.`));
      }
      yield run;
    } catch (cause) {
      onUnreadable(new Error(`The journal of the run ${found.id} cannot be used.`, { cause }));
    }
  }
}
