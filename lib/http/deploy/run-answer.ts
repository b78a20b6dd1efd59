import type { Locale } from '#lib/catalog/schema.ts';
import type { ResourceProgress, RunView } from '#lib/deploy/run.ts';
import { checksOf } from './checks.ts';
import type { DeploymentAnswer } from './deploy-schemas.ts';
import { readLocal } from './local-account.ts';
import { outputsFor } from './output-answer.ts';
import { problemTold } from './problem-words.ts';
import type { RunRecord } from './run-record.ts';

type Reading = { record: RunRecord | undefined; locale: Locale };

function accountKindOf(id: string): DeploymentAnswer['account']['kind'] {
  if (id === 'rehearsal') return id;
  return readLocal(id) ? 'local' : 'connection';
}

function accountOf({ target }: RunView, record?: RunRecord): DeploymentAnswer['account'] {
  const { account: id, accountId } = target;
  const alias = record?.account.alias;
  return { id, kind: accountKindOf(id), accountId, ...(alias !== undefined && { alias }) };
}

function errorOf({ error, offers }: RunView, locale: Locale): DeploymentAnswer['error'] {
  if (!error) return null;
  const { kind, resource = null, reason, run } = error;
  const { sentence, next } = problemTold({ ...error, isResumable: offers.includes('resume') }, locale);
  return { kind, resource, reason, message: sentence, next, ...(run !== undefined && { run }) };
}

function driftErrorOf({ driftError }: RunView, locale: Locale): DeploymentAnswer['driftError'] {
  if (!driftError) return null;
  const { sentence, next } = problemTold(driftError, locale);
  return { kind: driftError.kind, reason: driftError.reason, message: sentence, next };
}

const sentenceOf = ({ record, locale }: Reading, logicalId: string) => record?.descriptions[locale][logicalId] ?? '';

/** A resource with its sentence, in a reader's language. */
export function resourceAnswer(resource: ResourceProgress, reading: Reading): DeploymentAnswer['resources'][number] {
  const { logicalId, type, status, at, reason } = resource;
  const description = sentenceOf(reading, logicalId);
  return { logicalId, type, description, status, at, ...(reason !== undefined && { reason }) };
}

function queryOf(record: RunRecord | undefined): string | null {
  return record ? new URLSearchParams(record.choice).toString() : null;
}

/** A run as its page needs it, in the reader's language. */
export function runAnswer(
  view: RunView,
  reading: Reading,
  terminal: Pick<DeploymentAnswer, 'commands' | 'beforeDeletion'>,
): DeploymentAnswer {
  const { record, locale } = reading;
  return {
    id: view.id,
    kind: view.kind,
    state: view.state,
    account: accountOf(view, record),
    region: view.target.region,
    stackName: view.stackName,
    pick: record?.pick ?? null,
    link: queryOf(record),
    changes: view.changes.map((change) => ({ ...change, description: sentenceOf(reading, change.logicalId) })),
    roles: view.roles.map((role) => ({ ...role, description: sentenceOf(reading, role.logicalId) })),
    cost: record?.cost ?? null,
    checks: checksOf(view, record, locale),
    resources: view.resources.map((resource) => resourceAnswer(resource, reading)),
    outputs: outputsFor(view.outputs, locale),
    error: errorOf(view, locale),
    changeSetId: view.changeSetId ?? null,
    changeSetType: view.changeSetType ?? null,
    capabilities: view.capabilities,
    ...terminal,
    notice: view.notice ?? null,
    notes: view.notes,
    offers: view.offers,
    drift: view.drift ?? null,
    driftSince: view.driftSince ?? null,
    driftError: driftErrorOf(view, locale),
    startedAt: view.startedAt ?? null,
    sequence: view.sequence,
    createdAt: view.createdAt,
    updatedAt: view.updatedAt,
  };
}

/** A run as a list shows it. */
export function runRow(view: RunView, pick: string | null) {
  const { id, kind, state, target, stackName, createdAt, updatedAt } = view;
  const common = { id, kind, state, account: accountOf(view), region: target.region, stackName };
  return { ...common, pick, createdAt, updatedAt };
}
