import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { onTestFinished } from 'vitest';
import { createClients } from '#lib/deploy/clients.ts';
import { createEngine, type Engine } from '#lib/deploy/engine.ts';
import type { RunRequest, RunUpdate, RunView, Target } from '#lib/deploy/run.ts';
import type { EngineOptions } from '#lib/deploy/runs.ts';
import { type Rehearsal, type RehearsalOptions, startRehearsal } from '#lib/rehearsal/endpoint.ts';

export const TARGET: Target = { account: 'rehearsal', accountId: '000000000000', region: 'ap-northeast-1' };
const CREDENTIALS = { accessKeyId: 'AKIDREHEARSAL', secretAccessKey: 'rehearsal' };

export type Bed = { rehearsal: Rehearsal; engine: Engine; directory: string };

export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'deploy-'));
}

type Client = { region?: string; credentials?: typeof CREDENTIALS; requestTimeoutMs?: number };

export function clientsOf({ endpoint }: { endpoint: string }, client: Client = {}) {
  return createClients({
    region: TARGET.region,
    endpoint,
    credentials: CREDENTIALS,
    requestTimeoutMs: 5_000,
    ...client,
  });
}

/** As the product's, but with waits as short as the rehearsal's time. */
export async function engineFor(
  rehearsal: { endpoint: string },
  directory: string,
  options: Partial<EngineOptions> = {},
): Promise<Engine> {
  const retry = { attempts: 8, firstMs: 5, longestMs: 50, budgetMs: 10_000 };
  const clients = clientsOf(rehearsal);
  const clientFor = () => clients;
  const engine = await createEngine({ directory, clientFor, pollMs: 15, probeMs: 60_000, retry, ...options });
  onTestFinished(() => engine.close());
  return engine;
}

/** A rehearsal and an engine of a test's own. */
export async function bed(options: RehearsalOptions = {}, engineOptions: Partial<EngineOptions> = {}): Promise<Bed> {
  const rehearsal = await startRehearsal({ pace: 2_000, ...options });
  onTestFinished(() => rehearsal.close());
  const directory = newDirectory();
  return { rehearsal, directory, engine: await engineFor(rehearsal, directory, engineOptions) };
}

/** Names of log groups, one resource each. */
export function templateOf(names: readonly string[], retention = 30): string {
  const resources = names.map((name) => [
    name,
    { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: retention } },
  ]);
  const [first] = names;
  const Outputs = { First: { Value: { Ref: first } } };
  return JSON.stringify({ Resources: Object.fromEntries(resources), Outputs });
}

let count = 0;

export function request(change: Partial<RunRequest> = {}): RunRequest {
  count += 1;
  const about = { id: `run-${process.pid}-${count}`, target: TARGET, stackName: 'web-dev', parameters: [], tags: [] };
  return { ...about, template: templateOf(['R1', 'R2', 'R3']), ...change };
}

/** The run as soon as it is as wanted; rejects with what it is after ten seconds. */
export function until(engine: Engine, id: string, isWanted: (view: RunView) => boolean): Promise<RunView> {
  return new Promise((resolve, reject) => {
    const look = (view: RunView) => {
      if (!isWanted(view)) return;
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve(view);
    };
    const timer = setTimeout(() => reject(new Error(JSON.stringify(engine.view(id)))), 10_000);
    const stop = engine.subscribe(id, Number.POSITIVE_INFINITY, ({ view }) => look(view));
    const view = engine.view(id);
    if (view) look(view);
  });
}

const ENDED = ['succeeded', 'failed', 'cancelled', 'superseded'];

export const ended = (engine: Engine, id: string) => until(engine, id, ({ state }) => ENDED.includes(state));

/** Prepares a run up to its review, or to where it ended before. */
export async function reviewed(engine: Engine, change: Partial<RunRequest> = {}): Promise<RunView> {
  const { id } = await engine.prepare(request(change));
  return until(engine, id, ({ state }) => state === 'review' || ENDED.includes(state));
}

export async function execute(engine: Engine, { id, changeSetId = '', capabilities }: RunView): Promise<RunView> {
  return engine.execute(id, { changeSetId, capabilities });
}

/** From the request to the end, with everybody's consent. */
export async function deployed(engine: Engine, change: Partial<RunRequest> = {}): Promise<RunView> {
  const view = await reviewed(engine, change);
  if (view.state !== 'review') return view;
  await execute(engine, view);
  return ended(engine, view.id);
}

export const callsOf = ({ calls }: Rehearsal, action: string): number =>
  calls.filter((call) => call.action === action).length;

/** All updates of a run so far. */
export function updatesOf(engine: Engine, id: string): RunUpdate[] {
  const updates: RunUpdate[] = [];
  engine.subscribe(id, 0, (update) => updates.push(update))();
  return updates;
}

/** A stack's status by name or ARN, as a stranger sees it; undefined: there is none. */
export async function statusOf(
  { rehearsal }: Pick<Bed, 'rehearsal'>,
  nameOrId = 'web-dev',
): Promise<string | undefined> {
  const send = clientsOf(rehearsal).cloudFormation.send(new DescribeStacksCommand({ StackName: nameOrId }));
  return send.then(({ Stacks }) => Stacks?.[0]?.StackStatus).catch(() => undefined);
}
