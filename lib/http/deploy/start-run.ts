import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PARAMETERS } from '#lib/bundle/parameters.ts';
import { TEMPLATE } from '#lib/bundle/template.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { writeChoice } from '#lib/choice/choice.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import type { Pair, RunRequest } from '#lib/deploy/run.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { type Bundle, bundleOf } from '#lib/http/bundle.ts';
import { type Decision, decideOn } from '#lib/http/decide.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { type Account, accountFor } from './accounts.ts';
import { boundaryArnOf, withBoundary } from './boundary.ts';
import { findConnection } from './connection-store.ts';
import { clientsFor } from './credentials.ts';
import { type DeployBody, readDeployBody } from './deploy-body.ts';
import { findView, theEngine } from './engine.ts';
import { lookAround } from './looks.ts';
import { told } from './problem-words.ts';
import { theRehearsal } from './rehearsal.ts';
import { findRun, forgetRun, keepRun } from './run-record.ts';

/** How the rehearsal is told which resource is to fail; never sent anywhere else. */
const FAILURE_TAG = 'saikyo:rehearse-failure';

const parametersSchema = z.array(z.strictObject({ ParameterKey: z.string(), ParameterValue: z.string() }));

function fileOf({ files }: Bundle, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The bundle has no ${path}`);
  return file.content;
}

function parametersOf(bundle: Bundle): Pair[] {
  const rows = parametersSchema.parse(JSON.parse(fileOf(bundle, PARAMETERS)));
  return rows.map(({ ParameterKey, ParameterValue }) => ({ key: ParameterKey, value: ParameterValue }));
}

/** The same bundle in a language: the sentences of its resources are the reader's. */
function inLanguage(decision: Decision, lang: Locale): Bundle {
  return bundleOf(theCatalog(), { ...decision, settings: { ...decision.settings, lang } });
}

const sentencesOf = ({ resources }: Bundle) =>
  Object.fromEntries(resources.map(({ logicalId, description }) => [logicalId, description]));

function tagsOf({ failResource }: DeployBody, account: Account, bundle: Bundle): Pair[] {
  if (failResource === undefined || failResource === '') return [];
  const allowed = bundle.resources.map(({ logicalId }) => logicalId);
  if (account.kind !== 'rehearsal' || !allowed.includes(failResource)) {
    throw new Refusal({
      code: 'fail-resource',
      field: 'failResource',
      allowed: account.kind === 'rehearsal' ? allowed : [],
    });
  }
  return [{ key: FAILURE_TAG, value: failResource }];
}

function checkPrefix(stackName: string, account: Account): void {
  const prefix = account.kind === 'connection' ? (findConnection(account.id)?.stackPrefix ?? '') : '';
  if (!stackName.startsWith(prefix)) {
    throw new Refusal({ code: 'stack-name-prefix', field: 'stackName', allowed: [`${prefix}…`] });
  }
}

/** The template for an account: the role of a connection makes only roles that stay within its boundary. */
function templateFor(account: Account, bundle: Bundle): string {
  const template = fileOf(bundle, TEMPLATE);
  const connection = account.kind === 'connection' ? findConnection(account.id) : undefined;
  return connection ? withBoundary(template, boundaryArnOf(connection)) : template;
}

/** The leftover stack of a failed run, whose name somebody typed to delete it: the browser names the run, no ARN. */
async function replacedBy(
  { replaces, replacesStackName: stackName = '' }: DeployBody,
  account: Account,
): Promise<RunRequest['replaces']> {
  if (replaces === undefined) return undefined;
  const { target, error, stackId: own } = await findView(replaces);
  if (target.account !== account.id) return { stackId: '', stackName };
  return { stackId: error?.stackId ?? (error?.status === 'ROLLBACK_COMPLETE' ? own : undefined) ?? '', stackName };
}

/** While CloudFormation makes the change set somebody looks around; what is not seen by then is said as of any account. */
async function look(run: RunRequest): Promise<void> {
  try {
    const { endpoint } = await theRehearsal();
    await lookAround({ ...run, types: findRun(run.id)?.types ?? [] }, clientsFor(run.target, endpoint));
  } catch (error) {
    console.error('saikyo-ecs: nobody could look around before a deployment', error);
  }
}

/** Begins a deployment: checks, a change set, and then it waits for a person. Answers 202 with its id. */
export async function startRun(request: Request): Promise<Response> {
  const catalog = theCatalog();
  const body = await readDeployBody(request, catalog);
  const decision = decideOn(catalog, body.choice);
  const { settings } = decision;
  const account = await accountFor(request, body.account, settings.region);
  const bundle = bundleOf(catalog, decision);
  const stackName = body.stackName ?? `${settings.name}-${settings.env}`;
  checkPrefix(stackName, account);
  const replaces = await replacedBy(body, account);
  const run: RunRequest = {
    id: randomUUID(),
    target: { account: account.id, accountId: account.accountId, region: settings.region },
    stackName,
    template: templateFor(account, bundle),
    parameters: parametersOf(bundle),
    tags: tagsOf(body, account, bundle),
    ...(replaces !== undefined && { replaces }),
  };
  const engine = await theEngine();
  keepRun({
    id: run.id,
    account,
    pick: bundle.pick,
    choice: writeChoice({ ...decision.choice, pick: bundle.pick }, vocabularyOf(catalog), { isMonthKept: true }),
    catalogVersion: catalog.edition.version,
    descriptions: { ja: sentencesOf(inLanguage(decision, 'ja')), en: sentencesOf(inLanguage(decision, 'en')) },
    cost: { perMonthUsd: bundle.bill.perMonthUsd, perHourUsd: bundle.bill.perHourUsd },
    types: [...new Set(bundle.resources.map(({ type }) => type))],
  });
  try {
    await told(() => engine.prepare(run));
  } catch (error) {
    forgetRun(run.id);
    throw error;
  }
  if (account.kind !== 'rehearsal') void look(run);
  return answerFresh({ id: run.id }, 202, { location: `/api/deployments/${run.id}` });
}
