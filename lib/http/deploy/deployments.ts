import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Engine } from '#lib/deploy/engine.ts';
import type { RunView } from '#lib/deploy/run.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { askedLocale } from '#lib/http/asked-locale.ts';
import { guardReading } from '#lib/http/guard.ts';
import { readJson } from '#lib/http/json-body.ts';
import { sessionOf } from '#lib/http/session/who.ts';
import { commandsBeforeDeletion, commandsOf } from './commands.ts';
import { theEngine } from './engine.ts';
import { openRun } from './open-run.ts';
import { told } from './problem-words.ts';
import { runAnswer, runRow } from './run-answer.ts';
import { findRun, pickOf } from './run-record.ts';

const REFUSAL_MS = 1_500;

export const executeSchema = z.strictObject({
  changeSetId: z.string().min(1).describe('The change set that was reviewed.'),
  capabilities: z
    .array(z.string())
    .max(3)
    .default([])
    .describe('Those that the deployment lists, agreed to by a person.'),
  keepOnFailure: z.boolean().default(false).describe('Stop where it fails, instead of rolling back.'),
});
export const removeSchema = z.strictObject({ stackName: z.string().describe("The stack's name, typed.") });
export const emptySchema = z.strictObject({});

/** A run as an answer. */
export function viewAnswer(view: RunView, locale: Locale) {
  const record = findRun(view.id);
  return runAnswer(
    view,
    { record, locale },
    { commands: commandsOf(view, record), beforeDeletion: commandsBeforeDeletion(view, record) },
  );
}

/** Answers with every run that the caller may see, the newest first. */
export async function answerDeployments(request: Request): Promise<Response> {
  guardReading(request);
  askedLocale(request);
  const isSignedIn = sessionOf(request) !== undefined;
  const views = (await theEngine()).list().filter(({ target }) => isSignedIn || target.account === 'rehearsal');
  return answerFresh({ deployments: views.map((view) => runRow(view, pickOf(view.id))) });
}

/** Answers with one run. */
export async function answerDeployment(request: Request, id: string): Promise<Response> {
  guardReading(request);
  const locale = askedLocale(request);
  return answerFresh(viewAnswer(await openRun(request, id), locale));
}

/** Executes the change set that a person has seen. */
export async function executeRun(request: Request, id: string): Promise<Response> {
  const consent = await readJson(request, executeSchema);
  await openRun(request, id);
  const engine = await theEngine();
  await told(() => engine.execute(id, consent));
  return answerFresh({ id }, 202);
}

/** Deletes the stack of a run, whose name a person has typed. */
export async function removeStack(request: Request, id: string): Promise<Response> {
  const { stackName } = await readJson(request, removeSchema);
  await openRun(request, id);
  const engine = await theEngine();
  await told(() => engine.remove(id, stackName));
  return answerFresh({ id }, 202);
}

/** A detection takes minutes, a refusal none: whatever is told later is told by the run itself. */
async function detectDrift(engine: Engine, id: string): Promise<void> {
  const drift = engine.drift(id);
  drift.catch(() => undefined);
  await Promise.race([drift, sleep(REFUSAL_MS)]);
}

/** What else can be done with a run, each without a word. After a failed rollback the same word goes on with it. */
const ACTIONS = {
  cancel: (engine: Engine, { id }: RunView) => engine.cancel(id),
  rollback: (engine: Engine, { id, offers }: RunView) =>
    offers.includes('continue-rollback') ? engine.continueRollback(id) : engine.rollback(id),
  drift: (engine: Engine, { id }: RunView) => detectDrift(engine, id),
  resume: (engine: Engine, { id }: RunView) => engine.resume(id),
};
type Action = keyof typeof ACTIONS;

/** Does one of them. */
export async function actOn(request: Request, id: string, action: Action): Promise<Response> {
  await readJson(request, emptySchema);
  const view = await openRun(request, id);
  const engine = await theEngine();
  await told(async () => {
    await ACTIONS[action](engine, view);
  });
  return answerFresh({ id }, 202);
}
