import 'server-only';
import { createEngine, type Engine } from '#lib/deploy/engine.ts';
import type { RunView } from '#lib/deploy/run.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { clientsFor } from './credentials.ts';
import { dataFolder } from './data-folder.ts';
import { refusalOf, told } from './problem-words.ts';
import { theRehearsal } from './rehearsal.ts';

/** Often enough that a page feels live; of AWS seldom enough for the limits of CloudFormation's API. */
const POLL_MS = { rehearsal: 250, aws: 2_000 };

type Running = { engine?: Promise<Engine> };

const running = () => onceInProcess<Running>('engine', () => ({}));

async function start(): Promise<Engine> {
  const { endpoint } = await theRehearsal();
  const directory = dataFolder('.');
  const engine = await createEngine({
    directory,
    clientFor: (target) => clientsFor(target, endpoint),
    pollMs: ({ account }) => (account === 'rehearsal' ? POLL_MS.rehearsal : POLL_MS.aws),
  });
  engine.resume();
  return engine;
}

/** The one engine of this process, with every run of an earlier one found again. Throws a Refusal where it cannot be. */
export function theEngine(): Promise<Engine> {
  const state = running();
  const started =
    state.engine ??
    told(start).catch((error: unknown) => {
      delete state.engine;
      throw error;
    });
  state.engine = started;
  return started;
}

/** A run as it stands. Throws a Refusal where there is none of this id. */
export async function findView(id: string): Promise<RunView> {
  const view = (await theEngine()).view(id);
  if (!view) throw refusalOf({ kind: 'unknown-run', reason: id });
  return view;
}

/** Whether a run of this account has not ended. */
export async function isAccountBusy(account: string): Promise<boolean> {
  const engine = await theEngine();
  const open = new Set(['preparing', 'review', 'running']);
  return engine.list().some(({ target, state }) => target.account === account && open.has(state));
}
