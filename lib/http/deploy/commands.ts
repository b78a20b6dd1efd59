import 'server-only';
import { composeAfter } from '#lib/bundle/compose.ts';
import { quoteForShell } from '#lib/bundle/fill-shell.ts';
import { theFragments } from '#lib/bundle/fragments.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { RunView } from '#lib/deploy/run.ts';
import { exampleUrl } from '#lib/http/address.ts';
import { decideOn } from '#lib/http/decide.ts';
import { guardReading } from '#lib/http/guard.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import type { DeploymentAnswer } from './deploy-schemas.ts';
import { openRun } from './open-run.ts';
import { findRun, type RunRecord } from './run-record.ts';
import { plainCommands, takingAway } from './shell-commands.ts';

/** The name of an output as a variable of a shell; CloudFormation's are letters and digits. */
const isPlain = ({ key }: { key: string }) => /^[A-Za-z0-9]+$/.test(key);

/** The script of what is left to do, or nothing where the method has no such rest, or today's catalogue no such choice. */
function scriptOf(record: RunRecord): string | undefined {
  const catalog = theCatalog();
  const { choice, problems } = readChoice(record.choice, vocabularyOf(catalog));
  if (problems.length > 0) return undefined;
  const { picked, settings, link } = decideOn(catalog, choice);
  const files = composeAfter({ catalog, fragments: theFragments(), pick: picked.pick, link, settings });
  return files.find(({ path }) => path === 'after.sh')?.content;
}

function variablesOf({ target, stackName, outputs }: RunView): [string, string][] {
  return [
    ['STACK_NAME', stackName],
    ['STACK_ACCOUNT', target.accountId],
    ...outputs.filter(isPlain).map(({ key, value }): [string, string] => [`OUTPUT_${key}`, value]),
  ];
}

const isStanding = ({ kind, state }: RunView) => kind === 'deploy' && state === 'succeeded';

/** How one comes to the folder where the commands work: the bundle again, as it was chosen. */
function entryLine(view: RunView, record: RunRecord): string {
  const folder = quoteForShell(view.stackName);
  const bundle = `${exampleUrl()}/bundle.zip?${new URLSearchParams(record.choice)}`;
  return `curl -fo bundle.zip ${quoteForShell(bundle)} && unzip -o bundle.zip -d ${folder} && cd ${folder}`;
}

const outputsOf = ({ outputs }: RunView) => new Map(outputs.map(({ key, value }) => [key, value]));

/**
 * What a terminal has to take away before the stack can go, because it stands outside of the stack; empty where nothing
 * does. A stack without outputs was never made, and nothing can stand in it.
 */
export function commandsBeforeDeletion(view: RunView, record: RunRecord | undefined): string[] {
  if (!record || view.outputs.length === 0) return [];
  const script = scriptOf(record);
  if (script === undefined) return [];
  return [entryLine(view, record), ...takingAway(plainCommands(script, outputsOf(view)))];
}

/** What remains to be done by a terminal once the stack stands, with its real outputs; null where nothing does. */
export function commandsOf(view: RunView, record: RunRecord | undefined): DeploymentAnswer['commands'] {
  const script = isStanding(view) && record ? scriptOf(record) : undefined;
  if (script === undefined || !record) return null;
  return {
    lines: [entryLine(view, record), ...plainCommands(script, outputsOf(view))],
    env: `/api/deployments/${view.id}/after.env`,
    script: `/api/deployments/${view.id}/after.sh`,
  };
}

function download(body: string, type: string, name: string): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(body, { headers: { ...headers, 'cache-control': 'no-store' } });
}

async function standing(request: Request, id: string): Promise<{ view: RunView; script: string }> {
  guardReading(request);
  refuseParameters(request);
  const view = await openRun(request, id);
  const record = findRun(id);
  const script = isStanding(view) && record ? scriptOf(record) : undefined;
  if (script === undefined) throw new Refusal({ code: 'not-found' });
  return { view, script };
}

/** Answers with the outputs of a run's stack as assignments of a shell, each value one quoted word. */
export async function answerAfterEnv(request: Request, id: string): Promise<Response> {
  const { view } = await standing(request, id);
  const lines = variablesOf(view).map(([name, value]) => `${name}=${quoteForShell(value)}\n`);
  return download(lines.join(''), 'text/plain; charset=utf-8', 'after.env');
}

/** Answers with the script of what remains to be done; it reads the other file. */
export async function answerAfterScript(request: Request, id: string): Promise<Response> {
  const { script } = await standing(request, id);
  return download(script, 'text/x-shellscript; charset=utf-8', 'after.sh');
}
