import 'server-only';
import type { Entry, KeptRequest, Line } from './entry.ts';
import { foldLine } from './facts.ts';
import { openJournal, readJournals } from './journal.ts';
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
  const journal = await openJournal(directory, request.id, true);
  await journal.append(line);
  const secrets = request.parameters.filter(
    ({ key }) => line.type === 'requested' && line.request.secretKeys.includes(key),
  );
  return new LiveRun(journal, [line], foldLine(undefined, line), secrets);
}

/** The runs that an earlier process left, as their journals say. */
export async function loadRuns(directory: string): Promise<LiveRun[]> {
  const journals = await readJournals(directory);
  return Promise.all(
    journals.map(async ([first, ...others]) => {
      if (!first) throw new Error('A journal without lines');
      const facts = others.reduce(foldLine, foldLine(undefined, first));
      return new LiveRun(await openJournal(directory, facts.request.id, false), [first, ...others], facts);
    }),
  );
}
