import { Refusal } from './refusal.ts';

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * Refuses what a page of another site sends. A request without the two headers (curl) passes. Only Host counts, never
 * X-Forwarded-*, which a caller can write as it likes.
 */
export function refuseOtherSites(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isForeignSite = site !== null && site !== 'same-origin' && site !== 'none';
  const isForeignOrigin = origin !== null && hostOf(origin) !== request.headers.get('host')?.toLowerCase();
  if (isForeignSite || isForeignOrigin) throw new Refusal({ code: 'cross-site' });
}
