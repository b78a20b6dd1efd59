import 'server-only';
import type { Locale } from '#lib/catalog/schema.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { accountAlias } from '#lib/deploy/look-around.ts';
import { machineProfiles } from '#lib/deploy/profiles.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { guardReading } from '#lib/http/guard.ts';
import { localeOf } from '#lib/http/language.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { readQuery } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { areRealAccountsOff, askSession, sessionOf } from '#lib/http/session/who.ts';
import { ACCOUNT_REASONS, type AccountReason } from '#lib/i18n/deploy-accounts.ts';
import { hasNoCredentials } from '#lib/i18n/deploy-problem.ts';
import { callerIdentity } from './assume-role.ts';
import { type Connection, connections, findConnection } from './connection-store.ts';
import { localClients } from './credentials.ts';
import { checkProfile, localId, readLocal } from './local-account.ts';
import { problemOf, problemText, told } from './problem-words.ts';

export type AccountKind = 'rehearsal' | 'local' | 'connection';

/** An account as a run keeps it. */
export type Account = { id: string; kind: AccountKind; accountId: string; alias?: string };

type AccountAnswer = {
  id: string;
  kind: AccountKind;
  accountId: string | null;
  name?: string;
  /** What its owner calls it; absent where there is none, or where we may not ask. */
  alias?: string;
  /** The profiles of this machine, for another choice than the default. */
  profiles?: readonly string[];
  roleName?: string;
  stackPrefix?: string;
  regions: readonly string[];
  state: 'ready' | 'off' | 'error';
  reason?: string;
};

/** The rehearsal's own, which no AWS account has. */
const REHEARSAL: Account = { id: 'rehearsal', kind: 'rehearsal', accountId: '000000000000' };
const FRESH_MS = 5_000;
const PROFILE = 'profile';

type Identity = Promise<{ accountId: string; alias?: string }>;
type Seen = { at: number; identity: Identity };

const seen = () => onceInProcess('local-identities', () => new Map<string, Seen>());

async function askIdentity(profile: string | undefined): Identity {
  const clients = localClients(REGIONS[0], profile);
  const { accountId } = await callerIdentity(clients);
  const alias = await accountAlias(clients);
  return { accountId, ...(alias !== undefined && { alias }) };
}

/** Who this server's own credentials are, or those of a profile. Throws DeployProblem. */
export function localIdentity(profile?: string): Identity {
  const key = localId(profile);
  const last = seen().get(key);
  if (last && performance.now() - last.at < FRESH_MS) return last.identity;
  const identity = askIdentity(profile);
  seen().set(key, { at: performance.now(), identity });
  return identity;
}

async function localAccount(locale: Locale, profile: string | undefined): Promise<AccountAnswer> {
  const profiles = await machineProfiles();
  const common = { id: localId(profile), kind: 'local' as const, regions: REGIONS, profiles };
  try {
    return { ...common, ...(await localIdentity(profile)), state: 'ready' };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    const state = problem.kind === 'credentials' && hasNoCredentials(problem) ? 'off' : 'error';
    return { ...common, accountId: null, state, reason: problemText(problem, locale) };
  }
}

function connectionAccount(connection: Connection, locale: Locale): AccountAnswer {
  const { id, accountId, alias, name, roleName, stackPrefix, region, verdict } = connection;
  const named = { name, roleName, stackPrefix, ...(alias !== undefined && { alias }) };
  const common = { id, kind: 'connection' as const, accountId, ...named, regions: [region] };
  if (verdict === 'ready') return { ...common, state: 'ready' };
  return { ...common, state: verdict === 'not-tested' ? 'off' : 'error', reason: ACCOUNT_REASONS[verdict][locale] };
}

async function realAccounts(request: Request, locale: Locale, profile: string | undefined): Promise<AccountAnswer[]> {
  const closed = (why: AccountReason): AccountAnswer[] => [
    {
      id: 'local',
      kind: 'local',
      accountId: null,
      regions: REGIONS,
      state: 'off',
      reason: ACCOUNT_REASONS[why][locale],
    },
  ];
  if (areRealAccountsOff()) return closed('switched-off');
  if (!sessionOf(request)) return closed('sign-in');
  await checkProfile(profile, PROFILE);
  return [
    await localAccount(locale, profile),
    ...connections().map((connection) => connectionAccount(connection, locale)),
  ];
}

function readProfile(request: Request): string | undefined {
  const [first, second] = readQuery(request);
  if (!first) return undefined;
  if (second || first[0] !== PROFILE)
    throw new Refusal({ code: 'no-parameters', field: second?.[0] ?? first[0], allowed: [PROFILE] });
  return first[1] === '' ? undefined : first[1];
}

/**
 * Answers with the accounts that the caller can deploy into; `profile` says which of this machine's. Without a session
 * nothing is told of the real ones.
 */
export async function answerAccounts(request: Request): Promise<Response> {
  guardReading(request);
  const profile = readProfile(request);
  const rehearsal: AccountAnswer = { ...REHEARSAL, regions: REGIONS, state: 'ready' };
  return answerFresh({ accounts: [rehearsal, ...(await realAccounts(request, localeOf(request), profile))] });
}

/**
 * The account that a request may deploy into. Throws a Refusal: 503 and 401 as `askSession`, 400 for an unknown one, 409
 * for one that cannot be used now, and what AWS says of the credentials.
 */
export async function accountFor(request: Request, id: string, region: string): Promise<Account> {
  if (id === REHEARSAL.id) return REHEARSAL;
  askSession(request);
  const local = readLocal(id);
  if (local) {
    await checkProfile(local.profile, 'account');
    return { id, kind: 'local', ...(await told(() => localIdentity(local.profile))) };
  }
  const connection = findConnection(id);
  if (!connection) {
    const allowed = ['rehearsal', 'local', ...connections().map((one) => one.id)];
    throw new Refusal({ code: 'account-unknown', field: 'account', allowed });
  }
  if (connection.region !== region) {
    throw new Refusal({ code: 'unknown-value', field: 'region', value: region, allowed: [connection.region] });
  }
  if (connection.verdict !== 'ready') throw new Refusal({ code: 'account-off', field: 'account' });
  const { accountId, alias } = connection;
  return { id, kind: 'connection', accountId, ...(alias !== undefined && { alias }) };
}
