import { createServer, type Server } from 'node:http';
import { createEngine, type Engine, type EngineOptions, type Failing } from './engine.ts';
import type { Fault } from './faults.ts';
import { responder } from './responder.ts';

export type RehearsalOptions = EngineOptions & {
  /** 0, the default, takes a free one. */
  port?: number;
  faults?: Fault[];
};

export type Rehearsal = {
  endpoint: string;
  port: number;
  /** May be changed while it runs, as may be `fail`. */
  faults: Fault[];
  fail: Record<string, Failing>;
  calls: { action: string; at: number }[];
  tamper: Engine['tamper'];
  close: () => Promise<void>;
};

/** As many of the last calls as a test may want to count, and no more in a server that runs for months. */
const CALLS = 100_000;

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Starts the rehearsal: CloudFormation and STS on a loopback port, for an SDK's `endpoint`. Stacks go on by the clock
 * alone, so one that was kept goes on as if the endpoint had never been away.
 */
export async function startRehearsal(options: RehearsalOptions = {}): Promise<Rehearsal> {
  const now = options.now ?? Date.now;
  const engine = createEngine(options, () => rehearsal.fail);
  const note = (action: string) => {
    rehearsal.calls.push({ action, at: now() });
    if (rehearsal.calls.length > CALLS) rehearsal.calls.splice(0, CALLS / 2);
  };
  const shownNow = () => now() + (options.skewMs ?? 0);
  const server = createServer(responder({ engine, faults: () => rehearsal.faults, note, now: shownNow }));
  const close = async () => {
    engine.keep();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  const rehearsal: Rehearsal = {
    endpoint: '',
    port: 0,
    faults: options.faults ?? [],
    fail: options.fail ?? {},
    calls: [],
    tamper: engine.tamper,
    close,
  };
  rehearsal.port = await listen(server, options.port ?? 0);
  rehearsal.endpoint = `http://127.0.0.1:${rehearsal.port}`;
  return rehearsal;
}
