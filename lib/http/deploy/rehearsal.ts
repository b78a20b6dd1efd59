import 'server-only';
import { readEnv } from '#lib/env.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { type Rehearsal, startRehearsal } from '#lib/rehearsal/endpoint.ts';
import { dataFolder } from './data-folder.ts';

type Running = { rehearsal?: Promise<Rehearsal> };

const running = () => onceInProcess<Running>('rehearsal', () => ({}));

/** The embedded CloudFormation, on a loopback port of its own; started by whoever asks first, and again after a failure. */
export function theRehearsal(): Promise<Rehearsal> {
  const state = running();
  const started =
    state.rehearsal ??
    startRehearsal({ directory: dataFolder('rehearsal'), pace: readEnv().rehearsalPace }).catch((error: unknown) => {
      delete state.rehearsal;
      throw error;
    });
  state.rehearsal = started;
  return started;
}
