import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { call, type HttpAnswer } from './http-call.ts';

const PATIENCE_MS = 180_000;

const openedSchema = z.object({ code: z.string(), facilitatorKey: z.string(), url: z.string() });
const joinedSchema = z.object({ participantId: z.string(), token: z.string(), rejoinUrl: z.string() });
const takenSchema = z.object({ revision: z.number().int() });
const snapshotSchema = z.object({
  revision: z.number().int(),
  requirements: z.array(z.string()),
  people: z.object({ inRoom: z.number(), away: z.number() }),
  counts: z.array(z.array(z.number())).optional(),
});
const refusedSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export type Participant = z.infer<typeof joinedSchema>;
export type Command = { commandId: string; type: string; [key: string]: unknown };

/** What the talk asks, and more: as many requirements as a vote of twenty questions needs. */
export const TWENTY = [
  ...['api-product', 'audit', 'ci-heavy', 'compose', 'cost-steady', 'docs', 'gpu-host', 'gradual-rollout', 'iac'],
  ...['grpc-inside', 'login-edge', 'low-idle-cost', 'maintained', 'no-ec2', 'no-servers', 'one-language'],
  ...['path-routing', 'private-tasks', 'tear-down', 'waf'],
];

function expectStatus({ status, value }: HttpAnswer, wanted: number): unknown {
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${JSON.stringify(value)}`);
  return value;
}

/** The room, its address for calls, and the commands that the tests send. */
export async function openRoom(url: string, need = TWENTY.map((id) => `${id}.should`).join(',')) {
  const answer = await call(`${url}/api/rooms`, { method: 'POST', body: { need, lang: 'en' } });
  const opened = openedSchema.parse(expectStatus(answer, 201));
  return { ...opened, api: `${url}/api/rooms/${opened.code}` };
}

export async function join(api: string, name?: string): Promise<Participant> {
  const body = name === undefined ? {} : { name };
  return joinedSchema.parse(expectStatus(await call(`${api}/participants`, { method: 'POST', body }), 201));
}

/** Many people join, as many at once as a class does. */
export async function joinAll(
  api: string,
  count: number,
  nameOf: (index: number) => string | undefined = () => undefined,
) {
  const people: Participant[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) people.push(await join(api, nameOf(next++)));
  };
  await Promise.all(Array.from({ length: Math.min(count, 40) }, one));
  return people;
}

export function send(api: string, key: string, command: Command): Promise<HttpAnswer> {
  return call(`${api}/commands`, { method: 'POST', body: command, key });
}

/** Sends a command that must be taken, and answers its revision. */
export async function order(api: string, key: string, command: Omit<Command, 'commandId'> & { type: string }) {
  const answer = await send(api, key, { commandId: randomUUID(), ...command });
  return takenSchema.parse(expectStatus(answer, 200)).revision;
}

/** Sends the same command until it is acknowledged, as a phone does: over a server that is away, and one that is not well. */
export async function sendUntilTaken(api: string, key: string, command: Command): Promise<number> {
  const end = Date.now() + PATIENCE_MS;
  for (let pauseMs = 40; Date.now() < end; pauseMs = Math.min(2 * pauseMs, 400)) {
    const answer = await send(api, key, command).catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== 429)
      return takenSchema.parse(expectStatus(answer, 200)).revision;
    await wait(pauseMs * (0.5 + Math.random()));
  }
  throw new Error(`${api} took nothing for ${PATIENCE_MS / 1000} s`);
}

export async function look(api: string) {
  return snapshotSchema.parse(expectStatus(await call(api), 200));
}

export function refusalOf({ value }: HttpAnswer) {
  return refusedSchema.parse(value).error;
}
