import 'server-only';
import type { Locale } from '#lib/catalog/schema.ts';
import { REGIONS } from '#lib/choice/regions.ts';
import { answerFresh } from '#lib/http/answer.ts';
import { guardReading } from '#lib/http/guard.ts';
import { localeOf } from '#lib/http/language.ts';
import { onceInProcess } from '#lib/http/process-state.ts';
import { refuseParameters } from '#lib/http/query.ts';
import { Refusal } from '#lib/http/refusal.ts';
import { areRealAccountsOff, askSession, sessionOf } from '#lib/http/session/who.ts';
import { ACCOUNT_REASONS, type AccountReason } from '#lib/i18n/deploy-accounts.ts';
import { hasNoCredentials } from '#lib/i18n/deploy-problem.ts';
import { callerIdentity } from './assume-role.ts';
import { type Connection, connections, findConnection } from './connection-store.ts';
import { localClients } from './credentials.ts';
import { problemOf, problemText, told } from './problem-words.ts';

export type AccountKind = 'rehearsal' | 'local' | 'connection';

/** An account as a run keeps it. */
export type Account = { id: string; kind: AccountKind; accountId: string };

type AccountAnswer = {
  id: string;
  kind: AccountKind;
  accountId: string | null;
  name?: string;
  roleName?: string;
  stackPrefix?: string;
  regions: readonly string[];
  state: 'ready' | 'off' | 'error';
  reason?: string;
};

/** The rehearsal's own, which no AWS account has. */
const REHEARSAL: Account = { id: 'rehearsal', kind: 'rehearsal', accountId: '000000000000' };
const FRESH_MS = 5_000;

type Identity = Promise<{ accountId: string; arn: string }>;
type Seen = { at: number; identity: Identity };

const seen = () => onceInProcess<{ last?: Seen }>('local-identity', () => ({}));

/** Who this server's own credentials are. Throws DeployProblem. */
export function localIdentity(): Identity {
  const { last } = seen();
  if (last && performance.now() - last.at < FRESH_MS) return last.identity;
  const identity = callerIdentity(localClients(REGIONS[0]));
  seen().last = { at: performance.now(), identity };
  return identity;
}

async function localAccount(locale: Locale): Promise<AccountAnswer> {
  const common = { id: 'local', kind: 'local' as const, regions: REGIONS };
  try {
    const { accountId } = await localIdentity();
    return { ...common, accountId, state: 'ready' };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    const state = problem.kind === 'credentials' && hasNoCredentials(problem) ? 'off' : 'error';
    return { ...common, accountId: null, state, reason: problemText(problem, locale) };
  }
}

function connectionAccount(connection: Connection, locale: Locale): AccountAnswer {
  const { id, accountId, name, roleName, stackPrefix, region, verdict } = connection;
  const common = { id, kind: 'connection' as const, accountId, name, roleName, stackPrefix, regions: [region] };
  if (verdict === 'ready') return { ...common, state: 'ready' };
  return { ...common, state: verdict === 'not-tested' ? 'off' : 'error', reason: ACCOUNT_REASONS[verdict][locale] };
}

async function realAccounts(request: Request, locale: Locale): Promise<AccountAnswer[]> {
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
  return [await localAccount(locale), ...connections().map((connection) => connectionAccount(connection, locale))];
}

/** Answers with the accounts that the caller can deploy into. Without a session nothing is told of the real ones. */
export async function answerAccounts(request: Request): Promise<Response> {
  guardReading(request);
  refuseParameters(request);
  const rehearsal: AccountAnswer = { ...REHEARSAL, regions: REGIONS, state: 'ready' };
  return answerFresh({ accounts: [rehearsal, ...(await realAccounts(request, localeOf(request)))] });
}

/**
 * The account that a request may deploy into. Throws a Refusal: 503 and 401 as `askSession`, 400 for an unknown one, 409
 * for one that cannot be used now, and what AWS says of the credentials.
 */
export async function accountFor(request: Request, id: string, region: string): Promise<Account> {
  if (id === REHEARSAL.id) return REHEARSAL;
  askSession(request);
  if (id === 'local') {
    const { accountId } = await told(localIdentity);
    return { id, kind: 'local', accountId };
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
  return { id, kind: 'connection', accountId: connection.accountId };
}
