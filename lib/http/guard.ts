import { hasOwnHost } from './host-rule.ts';
import { Refusal } from './refusal.ts';

function refuseOtherTypes(request: Request): void {
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
