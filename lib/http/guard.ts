import { clientAddress } from './client-address.ts';
import { hasOwnHost } from './host-rule.ts';
import { type ALLOWANCES, limitRate } from './rate.ts';
import { Refusal } from './refusal.ts';
import { askSession, sessionOf } from './session/who.ts';

/** No form can send a DELETE, and what has no body has no type. */
function isBareDelete({ method, headers }: Request): boolean {
  return method === 'DELETE' && (headers.get('content-length') ?? '0') === '0' && !headers.has('transfer-encoding');
}

function refuseOtherTypes(request: Request): void {
  if (isBareDelete(request) && !request.headers.has('content-type')) return;
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  if (type.trim() !== 'application/json' || (charset ?? 'utf-8') !== 'utf-8') throw new Refusal({ code: 'not-json' });
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** A request without the two headers (curl) passes. */
function refuseOtherSites(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isForeignSite = site !== null && site !== 'same-origin';
  const isForeignOrigin = origin !== null && hostOf(origin) !== request.headers.get('host')?.toLowerCase();
  if (isForeignSite || isForeignOrigin) throw new Refusal({ code: 'cross-site' });
}

/**
 * Refuses what this server's own page or a terminal would not post: 421 another host's name, 415 other than JSON (a form
 * needs no leave to send it), 403 another site's page. Only Host counts, never X-Forwarded-*, which a caller can write
 * as it likes.
 */
export function guard(request: Request): void {
  if (!hasOwnHost(request)) throw new Refusal({ code: 'wrong-host' });
  refuseOtherTypes(request);
  refuseOtherSites(request);
}

type Asked = {
  /** Whether only a session may do it, whatever the account. */
  isSessionAsked?: boolean;
  /** Whether a session is none of its matters: a room's own keys come as Bearer, and are no guesses at APP_TOKEN. */
  isSessionless?: boolean;
  rate?: keyof typeof ALLOWANCES;
};

/**
 * What every handler with an effect calls first: the checks of `guard`, then the session where it is asked for (401, 503),
 * then how often (429). SECURITY.md, section 2.
 */
export function guardMutation(
  request: Request,
  { isSessionAsked = false, isSessionless = false, rate = 'change' }: Asked = {},
): void {
  guard(request);
  const session = isSessionless ? undefined : isSessionAsked ? askSession(request) : sessionOf(request);
  const address = `address ${clientAddress(request)}`;
  limitRate(rate, session ? [address, `session ${session.id}`] : [address]);
}

/** What a handler calls that tells of runs and accounts: a page elsewhere can point its own name here. */
export function guardReading(request: Request): void {
  if (!hasOwnHost(request)) throw new Refusal({ code: 'wrong-host' });
}
